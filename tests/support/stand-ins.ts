import { z } from 'zod';

const mailSchema = z.object({
  subject: z.string(),
  html: z.string().nullable(),
  to: z.array(z.string()),
  replyTo: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), type: z.string(), content: z.string() })),
});
export type Mail = z.infer<typeof mailSchema>;

/** What tests ask of the stand-ins for the outside world. */
export const standInsAt = (url: string) => ({
  /** Mails an address got, the latest first. */
  async mailsTo(email: string): Promise<Mail[]> {
    const response = await fetch(`${url}/dev/mails?to=${encodeURIComponent(email)}`);
    return z.object({ mails: z.array(mailSchema) }).parse(await response.json()).mails;
  },
  /** The latest mail to an address, of that subject, once there is one: what a trigger sends comes a moment later. */
  async mailTo(email: string, subject: string | RegExp = ''): Promise<Mail> {
    const end = Date.now() + 20_000;
    for (;;) {
      const latest = (await this.mailsTo(email)).find((mail) => mail.subject.search(subject) >= 0);
      if (latest) return latest;
      if (Date.now() > end) throw new Error(`no mail ${subject} came to ${email}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  },
  /** Lets the mail service refuse everything until it is mended. */
  async breakMail(): Promise<void> {
    await fetch(`${url}/dev/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ service: 'sendgrid', kind: 'fail', count: 1000 }),
    });
  },
  async mendMail(): Promise<void> {
    await fetch(`${url}/dev/faults`, { method: 'DELETE' });
  },
});
export type StandIns = ReturnType<typeof standInsAt>;
