import type { ItemState, Signature } from '@evergrow/domain/visits';
import { markItem, toldTime, type VisitNotes } from '@evergrow/domain/visits';
import type { Acting } from '../api/membership.ts';
import { decided } from '../kernel/refusal.ts';
import { changeVisit, type HeldVisit, refuseUnlessOn } from './visit-store.ts';
import { openWords, sealWords } from './visit-words.ts';

type About = { acting: Acting; bookingId: string; actor: string; now: Date };

/** Marks an item of the checklist, with what there is to say about it. */
export async function markVisitItem(
  { acting, bookingId, actor, now }: About,
  mark: { itemId: string; state: ItemState; note?: string | undefined; at: Date },
): Promise<HeldVisit> {
  const about = { tenantId: acting.tenantId, bookingId };
  return await changeVisit(acting, bookingId, now, async (held) => {
    refuseUnlessOn(held);
    const { itemId, state, note } = mark;
    const at = toldTime(mark.at, held.visit, now);
    const marked = decided(markItem(held.visit, itemId, { state, by: actor, at }));
    if (note === undefined) return marked;
    const { notes } = await openWords(about, held.visit);
    const { [itemId]: _before, ...others } = notes.items;
    const items = note === '' ? others : { ...others, [itemId]: note };
    return { ...marked, notes: await sealNotes(about, held, { ...notes, items }, now) };
  });
}

const sealNotes = (
  about: { tenantId: string; bookingId: string },
  { visit }: HeldVisit,
  notes: VisitNotes,
  now: Date,
) => sealWords(about, visit.clientUid, 'notes', notes, now);

/** Writes the notes for the team, those for the client, or both. */
export async function writeNotes(
  { acting, bookingId, now }: About,
  change: { team?: string | undefined; client?: string | undefined },
): Promise<HeldVisit> {
  const about = { tenantId: acting.tenantId, bookingId };
  return await changeVisit(acting, bookingId, now, async (held) => {
    refuseUnlessOn(held);
    const { notes } = await openWords(about, held.visit);
    const written = { ...notes, team: change.team ?? notes.team, client: change.client ?? notes.client };
    return { ...held.visit, notes: await sealNotes(about, held, written, now), updatedAt: now };
  });
}

/** Keeps the signature of who was there; another one replaces it while the visit lasts. */
export async function signVisit({ acting, bookingId, now }: About, signature: Signature): Promise<HeldVisit> {
  const about = { tenantId: acting.tenantId, bookingId };
  return await changeVisit(acting, bookingId, now, async (held) => {
    refuseUnlessOn(held);
    const sealed = await sealWords(about, held.visit.clientUid, 'signature', signature, now);
    return { ...held.visit, signature: sealed, signedAt: now, updatedAt: now };
  });
}
