import type { IntakeDraft } from '@evergrow/domain/matching';

/** Answers as they stand in this tab, right or not yet, with when they were last changed. */
export type KeptAnswers = { answers: IntakeDraft; changedAt: number };

const nameOf = (tenantId: string, uid: string) => `evergrow.intake.${tenantId}.${uid}`;

/** What this tab holds of a person's answers, also after a reload; gone with the tab. */
export function readKept(tenantId: string, uid: string): KeptAnswers | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(tenantId, uid)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('answers' in kept) || !('changedAt' in kept))
      return null;
    return kept as KeptAnswers;
  } catch {
    return null;
  }
}

/** Keeps the answers in this tab; null forgets them. */
export function writeKept(tenantId: string, uid: string, kept: KeptAnswers | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(nameOf(tenantId, uid));
    else sessionStorage.setItem(nameOf(tenantId, uid), JSON.stringify(kept));
  } catch {
    // Full or forbidden: the server's draft still keeps them.
  }
}

/** The answers to go on with: this tab's own where they are newer than what the server has, else the server's. */
export function laterAnswers(
  kept: KeptAnswers | null,
  server: { draft: IntakeDraft; savedAt: string | null } | null,
): IntakeDraft {
  const savedAt = server?.savedAt ? Date.parse(server.savedAt) : 0;
  if (kept !== null && kept.changedAt > savedAt) return { ...server?.draft, ...kept.answers };
  return server?.draft ?? kept?.answers ?? {};
}
