import { z } from 'zod';
import { postSigned } from './post-signed.ts';
import type { TextMessage } from './sms-routes.ts';

export const answerSchema = z.strictObject({ from: z.string(), body: z.enum(['STOP', 'START']) });

type State = { readonly messages: readonly TextMessage[]; stopped: string[] };

/**
 * A person answers a text: from STOP on Twilio refuses to send to them, until START; either is told to the hook.
 * @returns what the hook answered; 0 where it could not be reached, null where nothing was ever sent to this number
 */
export async function answerText(
  state: State,
  { from, body }: z.infer<typeof answerSchema>,
): Promise<number | null> {
  const last = state.messages.find(({ to }) => to === from);
  if (!last) return null;
  state.stopped = state.stopped.filter((number) => number !== from);
  if (body === 'STOP') state.stopped.push(from);
  if (!last.statusCallback) return 0;
  const told = { From: from, To: last.from, Body: body, OptOutType: body, MessageSid: last.sid };
  return (await postSigned(last.statusCallback, told, last.token)) ?? 0;
}
