import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import { postSigned } from './post-signed.ts';

export type TextMessage = {
  readonly sid: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** Where its fate is told, and the token that is signed with. */
  readonly statusCallback: string | null;
  readonly token: string;
};

export type SmsShelf = {
  readonly faults: Faults;
  keep(message: TextMessage): void;
  /** Whether this number has answered STOP. */
  hasStopped(number: string): boolean;
};

const phone = /^\+[1-9]\d{6,14}$/;

/** The part of Twilio's API that sends text messages, on `/2010-04-01`. */
export function smsApi(shelf: SmsShelf): Hono {
  const app = new Hono();
  app.use(
    '*',
    faulty(shelf.faults, 'twilio', (status) => problem(20500, 'Internal Server Error', status)),
  );
  app.post('/Accounts/:sid/Messages.json', async (context) => {
    if (!(context.req.header('authorization') ?? '').startsWith('Basic ')) {
      return context.json(problem(20003, 'Authenticate', 401), 401);
    }
    const form = new URLSearchParams(await context.req.text());
    const [to, from, body] = ['To', 'From', 'Body'].map((name) => form.get(name)?.trim() ?? '');
    if (!to) return context.json(problem(21604, "A 'To' phone number is required.", 400), 400);
    if (!phone.test(to)) return context.json(problem(21211, `Invalid 'To' Phone Number: ${to}`, 400), 400);
    if (!from) return context.json(problem(21603, "A 'From' phone number is required.", 400), 400);
    if (!phone.test(from))
      return context.json(problem(21212, `Invalid From Number (caller ID): ${from}`, 400), 400);
    if (!body) return context.json(problem(21602, 'Message body is required.', 400), 400);
    if (body.length > 1600) {
      return context.json(
        problem(21617, 'The concatenated message body exceeds the 1600 character limit.', 400),
        400,
      );
    }
    if (shelf.hasStopped(to)) {
      return context.json(problem(21610, 'Attempt to send to unsubscribed recipient', 400), 400);
    }
    const statusCallback = form.get('StatusCallback');
    if (statusCallback && !URL.canParse(statusCallback)) {
      return context.json(
        problem(21609, `The StatusCallback URL ${statusCallback} is not a valid URL.`, 400),
        400,
      );
    }
    const message: TextMessage = {
      sid: `SM${randomBytes(16).toString('hex')}`,
      at: new Date().toISOString(),
      from,
      to,
      body,
      statusCallback,
      token: tokenOf(context.req.header('authorization') ?? ''),
    };
    shelf.keep(message);
    void tellFate(message);
    return context.json(
      {
        sid: message.sid,
        account_sid: context.req.param('sid'),
        api_version: '2010-04-01',
        body,
        date_created: new Date(message.at).toUTCString(),
        date_sent: null,
        direction: 'outbound-api',
        error_code: null,
        error_message: null,
        from,
        num_media: '0',
        num_segments: String(Math.ceil(body.length / 153)),
        price: null,
        price_unit: 'USD',
        status: 'queued',
        to,
      },
      201,
    );
  });
  return app;
}

function problem(code: number, message: string, status: number) {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}

/** The password of Basic authentication. */
const tokenOf = (authorization: string): string =>
  Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8').split(':')[1] ?? '';

async function tellFate({ sid, from, to, statusCallback, token }: TextMessage): Promise<void> {
  if (!statusCallback) return;
  for (const MessageStatus of ['sent', 'delivered']) {
    await postSigned(statusCallback, { MessageSid: sid, MessageStatus, From: from, To: to }, token);
  }
}
