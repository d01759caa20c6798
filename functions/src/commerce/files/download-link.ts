import { timingSafeEqual } from 'node:crypto';
import { type DownloadLink, downloadLinkSchema, linkLife } from '@evergrow/domain/commerce/files';
import { environment } from '../../kernel/environment.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { downloadSignature } from '../../privacy/pseudonym.ts';

/** What is said in a link, one after the other. */
const fields = ['tenantId', 'entitlementId', 'fileId', 'versionId', 'ticket', 'expires'] as const;

const spelled = (link: DownloadLink): string =>
  Buffer.from(JSON.stringify(fields.map((name) => link[name]))).toString('base64url');

/** A link to one version of a file: signed with the tenant's key, good for a quarter of an hour and one download. */
export async function signLink(
  of: Pick<DownloadLink, 'tenantId' | 'entitlementId' | 'fileId' | 'versionId'>,
  now: Date,
): Promise<{ url: string; expiresAt: string }> {
  const expires = now.getTime() + linkLife;
  const said = spelled({ ...of, ticket: newId(), expires });
  const { DOWNLOADS_URL, PUBLIC_URL } = environment();
  const token = `${said}.${await downloadSignature(of.tenantId, said)}`;
  return {
    url: `${DOWNLOADS_URL ?? PUBLIC_URL}/v1/downloads/${token}`,
    expiresAt: new Date(expires).toISOString(),
  };
}

function readSaid(said: string): DownloadLink | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(said, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== fields.length) return null;
    const link = downloadLinkSchema.safeParse(
      Object.fromEntries(fields.map((name, index) => [name, values[index]])),
    );
    return link.success ? link.data : null;
  } catch {
    return null;
  }
}

/** What a link gives, provided we gave it out as it is. @throws Refusal('not_found') for one that was changed or made up */
export async function readLink(token: string): Promise<DownloadLink> {
  const [said = '', signature = ''] = token.split('.');
  const link = readSaid(said);
  if (!link) throw new Refusal('not_found');
  const right = Buffer.from(await downloadSignature(link.tenantId, said));
  const given = Buffer.from(signature);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('not_found');
  return link;
}
