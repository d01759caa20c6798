import type { Sealed } from '@evergrow/domain/privacy';
import {
  emptyNotes,
  type Signature,
  signatureSchema,
  type Visit,
  type VisitNotes,
  visitNotesSchema,
} from '@evergrow/domain/visits';
import { type FieldPlace, openJson, sealJson } from '../privacy/sealed-field.ts';
import { ensureSubjectKey, subjectKey } from '../privacy/subject-key.ts';

type About = { tenantId: string; bookingId: string };

const place = ({ tenantId, bookingId }: About, field: string): FieldPlace => ({
  tenantId,
  collection: 'visits',
  doc: bookingId,
  field,
});

/** Seals something of a visit under its client's own key. `field` tells a reason by its adjustment. */
export async function sealWords(
  about: About,
  clientUid: string,
  field: 'notes' | 'signature' | `reason-${string}`,
  value: unknown,
  now: Date,
): Promise<Sealed> {
  const key = await ensureSubjectKey(about.tenantId, clientUid, 'visits', now);
  return sealJson(key, value, place(about, field));
}

export type VisitWords = {
  notes: VisitNotes;
  signature: Signature | null;
  /** By adjustment. */
  reasons: Readonly<Record<string, string>>;
};

/** Everything somebody wrote at a visit, in clear; empty once its client was erased. */
export async function openWords(about: About, visit: Visit): Promise<VisitWords> {
  const nothing: VisitWords = { notes: emptyNotes, signature: null, reasons: {} };
  const sealed = visit.notes !== null || visit.signature !== null || visit.adjustments.length > 0;
  const key = sealed ? await subjectKey(about.tenantId, visit.clientUid, 'visits') : null;
  if (!key) return nothing;
  const open = (value: Sealed, field: string) => openJson(key, value, place(about, field));
  return {
    notes: visit.notes ? visitNotesSchema.parse(open(visit.notes, 'notes')) : emptyNotes,
    signature: visit.signature ? signatureSchema.parse(open(visit.signature, 'signature')) : null,
    reasons: Object.fromEntries(
      visit.adjustments.map(({ id, reason }) => [id, String(open(reason, `reason-${id}`))]),
    ),
  };
}
