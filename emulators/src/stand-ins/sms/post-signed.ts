import { createHmac } from 'node:crypto';

/**
 * Posts a form as Twilio does, signed over the address and the parameters in order of their names. Nobody listening is no
 * failure here: the status comes back where there was an answer.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export async function postSigned(
  url: string,
  parameters: Readonly<Record<string, string>>,
  token: string,
): Promise<number | null> {
  const signed = Object.keys(parameters)
    .sort()
    .reduce((text, name) => text + name + parameters[name], url);
  const signature = createHmac('sha1', token).update(signed, 'utf8').digest('base64');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams(parameters),
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
