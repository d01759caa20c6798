import type { Referral } from '@evergrow/domain/pricing';
import { readStored, writeStored } from '../../lib/stored.ts';

const nameOf = (slug: string) => `referral.${slug}`;
const day = 86_400_000;

/** What is kept of a link that was followed: its code, when, and until when it counts. Nothing about the person. */
type Kept = Referral & { until: string };

/** Keeps whose link was followed last, as long as it counts. */
export function keepReferral(slug: string, code: string, windowDays: number): void {
  const now = Date.now();
  const kept: Kept = {
    code,
    at: new Date(now).toISOString(),
    until: new Date(now + windowDays * day).toISOString(),
  };
  writeStored(nameOf(slug), JSON.stringify(kept));
}

export const forgetReferral = (slug: string): void => writeStored(nameOf(slug), null);

/** What brought the buyer, as it is sent with what they buy. */
export function referralIn(slug: string): Referral | null {
  const kept = keptReferral(slug);
  return kept && { code: kept.code, at: kept.at };
}

/** Whose link was followed, where it still counts; what no longer does is forgotten. */
export function keptReferral(slug: string): Kept | null {
  const text = readStored(nameOf(slug));
  if (text === null) return null;
  try {
    const { code, at, until } = JSON.parse(text) as Record<string, unknown>;
    const isKept = typeof code === 'string' && typeof at === 'string' && typeof until === 'string';
    if (isKept && Date.parse(until) > Date.now()) return { code, at, until };
  } catch {
    // Somebody's own doing: as good as nothing.
  }
  forgetReferral(slug);
  return null;
}
