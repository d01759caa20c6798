import { z } from 'zod';

const addressSchema = z.strictObject({ email: z.email(), name: z.string().max(1000).optional() });
const headersSchema = z.record(z.string(), z.string());

/** `POST /v3/mail/send`. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export const sendMailSchema = z.looseObject({
  personalizations: z
    .array(
      z.looseObject({
        to: z.array(addressSchema).min(1).max(1000),
        cc: z.array(addressSchema).max(1000).optional(),
        bcc: z.array(addressSchema).max(1000).optional(),
        subject: z.string().optional(),
        headers: headersSchema.optional(),
        custom_args: z.record(z.string(), z.string()).optional(),
        substitutions: z.record(z.string(), z.string()).optional(),
        send_at: z.int().optional(),
      }),
    )
    .min(1)
    .max(1000),
  from: addressSchema,
  reply_to: addressSchema.optional(),
  subject: z.string().min(1).optional(),
  content: z
    .array(z.strictObject({ type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/), value: z.string().min(1) }))
    .min(1)
    .optional(),
  attachments: z
    .array(
      z.strictObject({
        content: z.base64(),
        filename: z.string().min(1),
        type: z.string().optional(),
        disposition: z.enum(['attachment', 'inline']).optional(),
        content_id: z.string().optional(),
      }),
    )
    .optional(),
  headers: headersSchema.optional(),
  custom_args: z.record(z.string(), z.string()).optional(),
  categories: z.array(z.string().max(255)).max(10).optional(),
  template_id: z.string().optional(),
});
export type SendMail = z.output<typeof sendMailSchema>;

/** A mail as its recipients got it. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly customArgs: Readonly<Record<string, string>>;
  readonly attachments: readonly {
    readonly filename: string;
    readonly type: string;
    /** Base64. */
    readonly content: string;
    readonly contentId: string | null;
  }[];
};

/** One mail for each personalization, which is one envelope to a group that sees one another. */
export function mailsOf(sent: SendMail, ids: () => string, at: string): Mail[] {
  const contentOf = (type: string) => sent.content?.find((part) => part.type === type)?.value ?? null;
  return sent.personalizations.map((envelope) => {
    const fill = (text: string | null) =>
      Object.entries(envelope.substitutions ?? {}).reduce(
        (out, [from, to]) => out?.replaceAll(from, to) ?? null,
        text,
      );
    return {
      id: ids(),
      at,
      from: written(sent.from),
      to: envelope.to.map(written),
      cc: (envelope.cc ?? []).map(written),
      bcc: (envelope.bcc ?? []).map(written),
      replyTo: sent.reply_to ? written(sent.reply_to) : null,
      subject: fill(envelope.subject ?? sent.subject ?? '') ?? '',
      html: fill(contentOf('text/html')),
      text: fill(contentOf('text/plain')),
      headers: { ...sent.headers, ...envelope.headers },
      customArgs: { ...sent.custom_args, ...envelope.custom_args },
      attachments: (sent.attachments ?? []).map(({ filename, type, content, content_id }) => ({
        filename,
        type: type ?? 'application/octet-stream',
        content,
        contentId: content_id ?? null,
      })),
    };
  });
}

function written({ email, name }: z.output<typeof addressSchema>): string {
  return name ? `${name} <${email}>` : email;
}

/** Errors as SendGrid words them: `{ message, field, help }`, the field with dots. Empty when the mail is fine. */
export function mailProblems(sent: SendMail): { message: string; field: string }[] {
  const problems: { message: string; field: string }[] = [];
  const hasSubject = sent.subject !== undefined || sent.personalizations.every(({ subject }) => subject);
  if (!hasSubject && !sent.template_id) {
    problems.push({
      message:
        'The subject is required. You can get around this requirement if you use a template with a subject defined.',
      field: 'subject',
    });
  }
  if (!sent.content && !sent.template_id) {
    problems.push({
      message: 'Unless a valid template_id is provided, the content parameter is required.',
      field: 'content',
    });
  }
  const types = sent.content?.map(({ type }) => type) ?? [];
  const textAt = types.indexOf('text/plain');
  if (textAt > 0) {
    problems.push({
      message: 'If present, text/plain must be first, followed by text/html, followed by any other content.',
      field: `content.${textAt}.type`,
    });
  }
  sent.personalizations.forEach(({ to, cc = [], bcc = [] }, index) => {
    const seen = new Set<string>();
    for (const { email } of [...to, ...cc, ...bcc]) {
      if (seen.has(email.toLowerCase())) {
        problems.push({
          message:
            'Each email address in the personalization block should be unique between to, cc, and bcc.',
          field: `personalizations.${index}`,
        });
      }
      seen.add(email.toLowerCase());
    }
  });
  return problems;
}
