import type { FieldPlace } from './sealed-field.ts';

/** Where a person's intake stands. */
export const intakePlace = (tenantId: string, uid: string): FieldPlace => ({
  tenantId,
  collection: 'vault',
  doc: uid,
  field: 'intake',
});

/** Where what a person has answered so far stands. */
export const draftPlace = (tenantId: string, uid: string): FieldPlace => ({
  tenantId,
  collection: 'drafts',
  doc: uid,
  field: 'draft',
});
