import { keepDraft, keptDraft } from '../../../lib/draft.ts';
import type { ChosenPlace } from './chosen-place.ts';

const keyOf = (tenantId: string) => `place.${tenantId}`;
const none: { place: ChosenPlace | null } = { place: null };

/**
 * The address given in this tab, whatever it was for: kept over reload, back and signing in, and offered again for the
 * next thing booked with the same tenant. It never stands in the page's own address.
 */
export const keptPlace = (tenantId: string): ChosenPlace | null => keptDraft(keyOf(tenantId), none).place;

export const keepPlace = (tenantId: string, place: ChosenPlace | null): void =>
  keepDraft(keyOf(tenantId), { place });
