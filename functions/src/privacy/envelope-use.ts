import { paths } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { documentAt } from '../kernel/collection.ts';

const usedSchema = z.strictObject({ at: z.date(), expiresAt: z.date() });

/** `processed/{envelopeId}`: created by the commit that uses an envelope. There is no second. */
export const usedEnvelopeAt = (tenantId: string, envelopeId: string) =>
  documentAt(paths.processed(tenantId, envelopeId), usedSchema);

/** NOT_FOUND: the envelope a commit was to delete is there no more. */
export const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 5;
