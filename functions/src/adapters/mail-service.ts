import sendgrid from '@sendgrid/mail';
import { environment } from '../kernel/environment.ts';

let ready = false;

/** SendGrid through its own SDK; without a key, the local stand-in through the same SDK. */
export function mailService(): typeof sendgrid {
  if (!ready) {
    const { SENDGRID_API_KEY, SENDGRID_API_BASE } = environment();
    sendgrid.setApiKey(SENDGRID_API_KEY ?? 'SG.local-stand-in');
    sendgrid.setTimeout(10_000);
    if (SENDGRID_API_BASE) {
      // The SDK's types hide the client that its documentation offers for this.
      const { client } = sendgrid as unknown as {
        client: { setDefaultRequest(key: string, value: string): void };
      };
      client.setDefaultRequest('baseUrl', SENDGRID_API_BASE);
    }
    ready = true;
  }
  return sendgrid;
}
