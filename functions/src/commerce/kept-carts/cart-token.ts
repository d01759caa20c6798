import { timingSafeEqual } from 'node:crypto';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import { cartSignature } from '../../privacy/pseudonym.ts';

/** open: the cart, by its owner; stop: no more mails, by who has the mail. Neither can be used for the other. */
const linkSchema = z.tuple([z.enum(['open', 'stop']), idSchema, idSchema]);
type What = z.infer<typeof linkSchema>[0];

/** What a link in a mail about a cart carries. */
export async function cartToken(what: What, tenantId: string, clientUid: string): Promise<string> {
  const said = Buffer.from(JSON.stringify([what, tenantId, clientUid])).toString('base64url');
  return `${said}.${await cartSignature(tenantId, said)}`;
}

function readSaid(said: string): z.infer<typeof linkSchema> | null {
  try {
    return linkSchema.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Whose cart a link is about. @throws Refusal('not_found') for one we did not give out for that */
export async function readCartToken(
  what: What,
  token: string,
): Promise<{ tenantId: string; clientUid: string }> {
  const [said = '', signature = ''] = token.split('.');
  const link = readSaid(said);
  if (link?.[0] !== what) throw new Refusal('not_found');
  const [, tenantId, clientUid] = link;
  const right = Buffer.from(await cartSignature(tenantId, said));
  const given = Buffer.from(signature);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('not_found');
  return { tenantId, clientUid };
}
