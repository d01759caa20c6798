import { MailService } from '@sendgrid/mail';
import { environment } from '../kernel/environment.ts';

let service: MailService | undefined;

/** SendGrid through its own SDK; without a key, the local stand-in through the same SDK. */
export function mailService(): MailService {
  if (!service) {
    const { SENDGRID_API_KEY, SENDGRID_API_BASE } = environment();
    service = new MailService();
    service.setApiKey(SENDGRID_API_KEY ?? 'SG.local-stand-in');
    service.setTimeout(10_000);
    if (SENDGRID_API_BASE) {
      // The SDK's types hide the client that its documentation offers for this.
      const { client } = service as unknown as {
        client: { setDefaultRequest(key: string, value: string): void };
      };
      client.setDefaultRequest('baseUrl', SENDGRID_API_BASE);
    }
  }
  return service;
}
