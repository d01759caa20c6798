import { idSchema, paths } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { documentAt } from '../../kernel/collection.ts';

const stripeAccountSchema = z.strictObject({ tenantId: idSchema });

/** `stripeAccounts/{accountId}`: the tenant a connected account belongs to. Nobody reads it but the server. */
export const stripeAccountAt = (accountId: string) =>
  documentAt(paths.stripeAccount(accountId), stripeAccountSchema);

/** The tenant an account belongs to; null for one that is none of ours. */
export async function tenantOfAccount(accountId: string): Promise<string | null> {
  return (await stripeAccountAt(accountId).get()).data()?.tenantId ?? null;
}
