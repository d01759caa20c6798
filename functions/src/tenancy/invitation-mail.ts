import { type Invitation, normalizeEmail } from '@evergrow/domain/tenancy';
import { findRecord, userAt } from '../account/user-store.ts';
import { tenantBrand } from '../engagement/mail-content.ts';
import { notify } from '../engagement/notify.ts';
import { recipientOf } from '../engagement/recipient.ts';
import { sendMail } from '../engagement/send-mail.ts';
import type { Telling } from '../engagement/telling.ts';
import { words } from '../engagement/words/index.ts';
import { environment } from '../kernel/environment.ts';
import { openInvitationPart } from './invitation-seal.ts';
import { invitationAt, isTokenOf } from './invitation-token.ts';
import { invitationWords } from './invitation-words.ts';

/** Mails an invitation, unless it has been withdrawn, accepted or sent again in the meantime. */
export async function mailInvitation(
  telling: Telling,
  event: { invitationId: string; tokenSealed: string },
): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const invitation = (await invitationAt(tenantId, event.invitationId).get()).data();
  if (invitation?.state !== 'pending') return;
  const { invitationId } = event;
  const token = await openInvitationPart(tenantId, invitationId, 'token', event.tokenSealed);
  if (!isTokenOf(token, invitation)) return;
  const email = await openInvitationPart(tenantId, invitationId, 'email', invitation.emailSealed);
  const { locale, timeZone } = await readerOf(email, tenant);
  const w = invitationWords(locale);
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(invitation.expiresAt);
  const inviter = await inviterName(invitation, tenant.name);
  const content = {
    subject: w.subject(tenant.name),
    heading: w.heading(tenant.name),
    paragraphs: [w.body(inviter, tenant.name, w.roles[invitation.role]), w.expires(until)],
    action: { label: w.action, url: `${environment().PUBLIC_URL}/invite/${token}` },
    footnote: w.footnote(email),
  };
  await sendMail({ to: email, locale, brand: tenantBrand(tenant), content, effectId: eventId });
}

/** The language and zone of who is invited, where they have an account; else the tenant's. */
async function readerOf(email: string, tenant: Telling['tenant']) {
  const record = await findRecord({ email: normalizeEmail(email) });
  const user = record ? (await userAt(record.uid).get()).data() : undefined;
  return user ?? tenant;
}

const inviterName = async ({ invitedBy }: Invitation, otherwise: string): Promise<string> =>
  (await userAt(invitedBy).get()).data()?.displayName ?? otherwise;

/** Tells who invited somebody that they have come. */
export async function tellInvitationAccepted(
  telling: Telling,
  event: { invitationId: string; uid: string },
): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const invitation = (await invitationAt(tenantId, event.invitationId).get()).data();
  const inviter = invitation ? await recipientOf(invitation.invitedBy) : null;
  if (!inviter) return;
  const name = (await userAt(event.uid).get()).data()?.displayName ?? '';
  const w = words(inviter.locale);
  const href = `/w/${tenant.slug}/members`;
  const { subject, heading, body } = w.invitationAccepted(name);
  const mail = {
    subject,
    heading,
    paragraphs: [w.hello(inviter.displayName), body],
    action: { label: w.openMembers, url: `${environment().PUBLIC_URL}${href}` },
    footnote: w.preferences,
  };
  const message = { kind: 'invitationAccepted' as const, params: { name }, href, mail };
  await notify(telling, inviter, message, eventId);
}
