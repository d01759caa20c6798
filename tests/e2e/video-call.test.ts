import { randomUUID } from 'node:crypto';
import { HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { bookingSchema, meetingSettingsSchema } from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { demoLogin } from '@evergrow/seed/logins';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { expectAccessible } from './support/accessibility.ts';
import { complaintsOf, desktop, openBrowser, phone, type TestBrowser } from './support/browser.ts';
import { picture } from './support/pictures.ts';
import { see, seeHeading } from './support/see.ts';
import { settled } from './support/settled.ts';
import { tellFailures } from './support/tell-failures.ts';

const client = demoLogin('evergrow', 'client');
const provider = demoLogin('evergrow', 'provider');
let browser: TestBrowser;
let page: Page;
let bookingId: string;
beforeAll(async () => {
  browser = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
  const tenantId = String((await db().doc(paths.slug('evergrow')).get()).get('tenantId'));
  await documentAt(paths.meetingSettings(tenantId), meetingSettingsSchema).set({
    service: 'twilio',
    updatedAt: new Date(),
  });
  bookingId = randomUUID();
  const start = new Date(Date.now() + 5 * MINUTE);
  await documentAt(paths.booking(tenantId, bookingId), bookingSchema).set(
    makeBooking({
      clientUid: client.uid,
      clientName: client.displayName,
      providerId: provider.uid,
      providerIds: [provider.uid],
      providerName: provider.displayName,
      format: 'video',
      meetingUrl: `${browser.site}/t/evergrow/bookings/${bookingId}/room`,
      start,
      end: new Date(start.getTime() + HOUR),
      orderId: null,
    }),
  );
});
afterAll(async () => {
  await speaks('en');
  await browser.close();
});
afterEach(() => page.context().close());
tellFailures(() => [page]);

/** The app speaks the language of the account. */
const speaks = (locale: 'en' | 'es') => db().doc(paths.user(client.uid)).update({ locale });
const room = () => `/t/evergrow/bookings/${bookingId}/room`;
const playing = (name: string | RegExp) =>
  page.waitForFunction((label) => {
    const video = document.querySelector<HTMLVideoElement>(`video[aria-label="${label}"]`);
    return video !== null && video.videoWidth > 0 && !video.paused;
  }, String(name));

describe('the room of a call held here', () => {
  it.each([
    { viewport: phone, scheme: 'light', locale: 'en' },
    { viewport: desktop, scheme: 'dark', locale: 'es' },
  ] as const)(
    'shows oneself, switches both devices, and says that no call can be held ($locale)',
    async (look) => {
      await speaks(look.locale);
      page = await browser.signedIn(client, look);
      const complaints = complaintsOf(page);
      const en = look.locale === 'en';
      await page.goto(room());
      await settled(page);
      await playing(en ? 'Your own picture' : 'Tu propia imagen');
      await see(
        page,
        en ? 'Calls by Twilio need a real account.' : 'Las llamadas de Twilio necesitan una cuenta real.',
      );
      // No button that would only pretend.
      expect(await page.getByRole('button', { name: en ? /Join/ : /Unirse/ }).count()).toBe(0);
      await picture(page, `video-call-${look.scheme}-${look.viewport.width}`);
      await expectAccessible(page, 'the room of a call');
      const camera = page.getByRole('button', { name: en ? 'Camera off' : 'Apagar cámara' });
      await camera.focus();
      await page.keyboard.press('Enter');
      await see(page, en ? 'Your camera is off' : 'Tu cámara está apagada');
      await page.getByRole('button', { name: en ? 'Camera on' : 'Encender cámara' }).click();
      await playing(en ? 'Your own picture' : 'Tu propia imagen');
      await page.getByRole('button', { name: en ? 'Mute' : 'Silenciar', exact: true }).click();
      await page.getByRole('button', { name: en ? 'Unmute' : 'Activar sonido' }).click();
      expect(complaints).toEqual([]);
    },
  );

  it('is fetched anew when somebody comes from another page, where camera and microphone are not allowed', async () => {
    await speaks('en');
    page = await browser.signedIn(client);
    await page.goto(`/t/evergrow/bookings/${bookingId}`);
    await settled(page);
    const refused = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        ({ name }: Error) => name,
      ),
    );
    expect(refused).toBe('NotAllowedError');
    await page.evaluate((to) => {
      window.history.pushState({}, '', to);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, room());
    await playing('Your own picture');
  });

  it('says in words when camera and microphone are blocked', async () => {
    page = await browser.signedIn(client);
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('no', 'NotAllowedError');
      };
    });
    await page.goto(room());
    await see(page, 'Camera and microphone are blocked');
    await page.getByRole('button', { name: 'Ask again' }).waitFor();
    expect(await page.getByRole('button', { name: 'Mute' }).isDisabled()).toBe(true);
  });

  it('with an account fetches the client library, and says so when the network is in the way', async () => {
    page = await browser.signedIn(client);
    const sockets: string[] = [];
    await page.routeWebSocket(/^wss:/, (socket) => {
      sockets.push(socket.url());
      void socket.close();
    });
    await page.route('**/room', async (route) => {
      if (route.request().method() !== 'POST') return await route.continue();
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), standIn: false } });
    });
    await page.goto(room());
    await playing('Your own picture');
    await page.getByRole('button', { name: 'Join the call' }).click();
    await seeHeading(page, 'No connection to the call');
    expect(new Set(sockets)).toEqual(new Set(['wss://global.vss.twilio.com/signaling']));
    await page.getByRole('button', { name: 'Back into the room' }).click();
    await playing('Your own picture');
  });
});
