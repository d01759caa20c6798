import { z } from 'zod';
import { amountSchema, currencySchema, idSchema } from '../../kernel/index.ts';

/** What a link carries: `?ref=`. */
export const referralCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/);

export const affiliateTotalsSchema = z.strictObject({
  earned: amountSchema,
  reversed: amountSchema,
  paid: amountSchema,
});
export type AffiliateTotals = z.infer<typeof affiliateTotalsSchema>;

export const affiliateSchema = z.strictObject({
  uid: idSchema,
  displayName: z.string().max(80),
  /** affiliate: earns a commission in money; customer: gets a gift card for friends. */
  kind: z.enum(['affiliate', 'customer']),
  /** Only what comes by an active one's link counts. */
  state: z.enum(['applied', 'active', 'paused', 'refused']),
  /** Whether somebody who invites friends has asked to earn a commission instead: until that is decided they invite on. */
  asks: z.boolean().default(false),
  /** How they mean to recommend, in their words. */
  about: z.string().max(500),
  /** How often the link was followed; by whom is not known. */
  clicks: z.number().int().min(0),
  /** Orders that came by the link and were paid. */
  sales: z.number().int().min(0),
  /** By currency, in minor units. */
  totals: z.partialRecord(currencySchema, affiliateTotalsSchema),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** `affiliates/{code}`: somebody who recommends, named by what their link carries. Written through the API. */
export type Affiliate = z.infer<typeof affiliateSchema>;

/**
 * What becomes of somebody who wants to recommend: who invites friends already goes on doing so while it is decided whether
 * they earn a commission instead.
 */
export function askToRecommend(
  before: Pick<Affiliate, 'kind' | 'state'> | null,
  kind: Affiliate['kind'],
  needsApproval: boolean,
): Pick<Affiliate, 'kind' | 'state' | 'asks'> {
  const waits = kind === 'affiliate' && needsApproval;
  // Whom the business has paused does not go on by asking for more.
  if (before) return { kind: waits ? before.kind : kind, state: before.state, asks: waits };
  return { kind, state: waits ? 'applied' : 'active', asks: false };
}

/** What a business decides of somebody who recommends; declined, who only asked for more stays as they are. */
export function decideOnAffiliate(
  { kind, state, asks }: Pick<Affiliate, 'kind' | 'state' | 'asks'>,
  decision: 'active' | 'paused' | 'refused',
): Pick<Affiliate, 'kind' | 'state' | 'asks'> {
  if (!asks || decision === 'paused') return { kind, state: decision, asks };
  return decision === 'active'
    ? { kind: 'affiliate', state: 'active', asks: false }
    : { kind, state, asks: false };
}

/** An address as it is compared: two spellings of one mailbox are one person. */
export function sameMailbox(one: string, other: string): boolean {
  const plain = (address: string) => {
    const [name = '', host = ''] = address.trim().toLowerCase().split('@');
    const box = name.split('+')[0] ?? '';
    const google = host === 'gmail.com' || host === 'googlemail.com';
    return google ? `${box.replaceAll('.', '')}@gmail.com` : `${box}@${host}`;
  };
  return plain(one) === plain(other);
}
