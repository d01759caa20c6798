import type { Locale } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { environment } from '../kernel/environment.ts';

/** Whose mail it is: shown at its head and as its sender. */
export type Brand = {
  name: string;
  accent: string;
  url: string;
  /** Who stands behind it and where, below the name. */
  imprint?: string;
  /** Where answers go. */
  replyTo?: string;
};

/** What a mail says. Plain words only: everything is escaped when it is rendered. */
export type MailContent = {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** Lines such as "When: Tuesday 3 March, 10:00". */
  facts?: readonly { label: string; value: string }[];
  action?: { label: string; url: string };
  footnote?: string;
  /** Below the footnote: the way not to get such mails any more. */
  stop?: { label: string; url: string };
};

export type MailAttachment = { filename: string; type: string; content: string };

export type Mail = {
  to: string;
  locale: Locale;
  brand: Brand;
  content: MailContent;
  attachments?: readonly MailAttachment[];
  /** Beyond what every mail has. */
  headers?: Readonly<Record<string, string>>;
  /** Passed on to the mail service, so that one effect can be traced to one mail. */
  effectId: string;
};

export const platformBrand = (): Brand => ({
  name: 'Evergrow',
  accent: '#0f766e',
  url: environment().PUBLIC_URL,
});

type Presented = Pick<Tenant, 'name' | 'slug' | 'branding' | 'imprint'>;

export const tenantBrand = ({ imprint, ...tenant }: Presented): Brand => ({
  name: tenant.name,
  accent: tenant.branding.accent,
  imprint: [imprint.legalName, imprint.address, imprint.email].filter(Boolean).join(' · '),
  ...(imprint.email === '' ? {} : { replyTo: imprint.email }),
  url: `${environment().PUBLIC_URL}/t/${tenant.slug}`,
});
