import type { Locale } from '@evergrow/domain/kernel';
import type { Role } from '@evergrow/domain/tenancy';

type InvitationWords = {
  subject: (tenant: string) => string;
  heading: (tenant: string) => string;
  body: (inviter: string, tenant: string, role: string) => string;
  expires: (date: string) => string;
  action: string;
  footnote: (email: string) => string;
  roles: Readonly<Record<Role, string>>;
};

const en: InvitationWords = {
  subject: (tenant) => `You are invited to ${tenant}`,
  heading: (tenant) => `Join ${tenant}`,
  body: (inviter, tenant, role) => `${inviter} invites you to join ${tenant} as ${role}.`,
  expires: (date) => `The invitation is for you alone, works once, and ends on ${date}.`,
  action: 'See the invitation',
  footnote: (email) =>
    `It was sent to ${email}. If you did not expect it, you can ignore this mail: nothing happens without you.`,
  roles: {
    client: 'a client',
    provider: 'a provider',
    editor: 'an editor',
    admin: 'an admin',
    owner: 'an owner',
  },
};

const es: InvitationWords = {
  subject: (tenant) => `Te han invitado a ${tenant}`,
  heading: (tenant) => `Únete a ${tenant}`,
  body: (inviter, tenant, role) => `${inviter} te invita a unirte a ${tenant} como ${role}.`,
  expires: (date) => `La invitación es solo para ti, sirve una vez y termina el ${date}.`,
  action: 'Ver la invitación',
  footnote: (email) =>
    `Se envió a ${email}. Si no la esperabas, puedes ignorar este correo: no pasa nada sin ti.`,
  roles: {
    client: 'cliente',
    provider: 'profesional',
    editor: 'editor',
    admin: 'administrador',
    owner: 'propietario',
  },
};

const languages: Record<Locale, InvitationWords> = { en, es };

/** What invitation mails say. */
export const invitationWords = (locale: Locale): InvitationWords => languages[locale];
