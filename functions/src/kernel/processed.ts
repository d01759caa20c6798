import { DAY, paths } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { documentAt } from './collection.ts';

const processedSchema = z.strictObject({ at: z.date(), expiresAt: z.date() });

/** `processed/{id}`: whoever creates it does what it names. Two deliveries of a trigger cannot both. */
export const processedAt = (tenantId: string, id: string) =>
  documentAt(paths.processed(tenantId, id), processedSchema);

/** What is written there; Firestore deletes it when nothing can come again. */
export const processedNote = (now: Date) => ({ at: now, expiresAt: new Date(now.getTime() + 30 * DAY) });
