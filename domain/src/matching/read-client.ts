import type { FocusArea } from '../catalog/index.ts';
import type { Language } from '../kernel/index.ts';
import { keywords } from './keywords.ts';
import type { Profile } from './profile.ts';
import { textLanguage } from './text-language.ts';
import { textTopics } from './text-topics.ts';
import { clientWeekHours } from './week-hours.ts';

/** What a profile asks for, read once and then compared with every candidate. */
export interface Client {
  readonly profile: Profile;
  readonly week: string;
  readonly terms: ReadonlySet<string>;
  readonly topics: ReadonlyMap<FocusArea, number>;
  /** Language of goals and challenges; null when it cannot be told. */
  readonly textLanguage: Language | null;
}

/** What a client wrote, as it is embedded: redacted text only. */
export const profileText = ({ goals, challenges }: Pick<Profile, 'goals' | 'challenges'>): string =>
  `${goals}\n${challenges}`;

export function readClient(profile: Profile): Client {
  const text = profileText(profile);
  return {
    profile,
    week: clientWeekHours(profile.availability, profile.utcOffsetMinutes),
    terms: new Set(keywords(text)),
    topics: textTopics(text),
    textLanguage: textLanguage(text),
  };
}
