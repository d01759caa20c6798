import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type AiCall, aiApi } from './ai/ai-routes.ts';
import { checkoutRoutes } from './checkout-page/checkout-routes.ts';
import { devRoutes } from './dev-routes.ts';
import { createFaults, type Faults } from './faults.ts';
import { geocoderApi } from './geocoder/geocoder-routes.ts';
import { googleCalendarApi } from './google-calendar/google-routes.ts';
import { localCloudRoutes } from './local-cloud/local-cloud-routes.ts';
import type { Mail } from './mail/mail.ts';
import { mailApi } from './mail/mail-routes.ts';
import { meetApi } from './meetings/meet-routes.ts';
import type { Meeting } from './meetings/meeting.ts';
import { meetingPages } from './meetings/meeting-pages.ts';
import { twilioVideoApi } from './meetings/twilio-video-routes.ts';
import { zoomApi } from './meetings/zoom-routes.ts';
import { microsoftCalendarApi } from './microsoft-calendar/graph-routes.ts';
import { emptyOutsideCalendars, type OutsideCalendarsState } from './outside-calendars/outside-state.ts';
import { createOutsideWorld } from './outside-calendars/outside-world.ts';
import { routingApi } from './routing/routing-routes.ts';
import { smsApi, type TextMessage } from './sms/sms-routes.ts';
import { openStateFile, type StateFile } from './state-file.ts';
import { stripeApi } from './stripe/api-routes.ts';
import { emptyStripeState, type StripeState } from './stripe/core/stripe-world.ts';
import { createStripe, type RunningStripe } from './stripe/create-world.ts';
import { stripeJsRoutes } from './stripe-js/stripe-js-routes.ts';
import { authenticatePages } from './stripe-pages/authenticate-page.ts';
import { invoicePages } from './stripe-pages/invoice-page.ts';
import { onboardingPages } from './stripe-pages/onboarding-page.ts';
import { portalPages } from './stripe-pages/portal-page.ts';

export type StandInsState = {
  stripe: StripeState;
  /** Newest first, like the others. */
  mails: Mail[];
  messages: TextMessage[];
  /** Numbers that answered STOP. */
  stopped: string[];
  aiCalls: AiCall[];
  meetings: Meeting[];
  outsideCalendars: OutsideCalendarsState;
};

export type StandInsOptions = {
  readonly port: number;
  /** Where Stripe's events go. */
  readonly webhookUrl: string;
  readonly webhookSecret: string;
  /** File the state outlives the process in. Without it, memory only. */
  readonly dataFile?: string;
  /** Fires a schedule of the functions; false when there is none of that name. */
  readonly runSchedule?: (name: string) => Promise<boolean>;
};

export type RunningStandIns = {
  readonly url: string;
  readonly faults: Faults;
  readonly state: StandInsState;
  readonly stripe: RunningStripe;
  /** Writes the state now. */
  save(): void;
  stop(): Promise<void>;
};

const stateVersion = 5;
/** So that a process that runs for weeks does not grow without end. */
const keptMails = 2000;

/** Starts the services of the outside world that have no key on this machine, all on one port of 127.0.0.1. */
export async function startStandIns(options: StandInsOptions): Promise<RunningStandIns> {
  const file = openStateFile<StandInsState>(options.dataFile, stateVersion, () => ({
    stripe: emptyStripeState(),
    mails: [],
    messages: [],
    stopped: [],
    aiCalls: [],
    meetings: [],
    outsideCalendars: emptyOutsideCalendars(),
  }));
  const faults = createFaults();
  const url = `http://127.0.0.1:${options.port}`;
  const stripe = createStripe({
    baseUrl: url,
    webhookUrl: options.webhookUrl,
    webhookSecret: options.webhookSecret,
    file: { ...file, state: file.state.stripe },
    faults,
  });
  const app = new Hono();
  app.route('/v3', mailApi({ faults, newId: randomUUID, keep: (mail) => keep(file, 'mails', mail) }));
  app.route('/geocoder', geocoderApi(faults));
  app.route('/routing', routingApi(faults));
  const outside = createOutsideWorld(file.state.outsideCalendars, file.changed);
  app.route('/google', googleCalendarApi(outside, faults));
  app.route('/microsoft', microsoftCalendarApi(outside, faults));
  app.route(
    '/2010-04-01',
    smsApi({
      faults,
      keep: (message) => keep(file, 'messages', message),
      hasStopped: (number) => file.state.stopped.includes(number),
    }),
  );
  const shelf = { url, meetings: file.state.meetings, changed: file.changed };
  app.route('/zoom', zoomApi(shelf, faults));
  app.route('/meet', meetApi(shelf, faults));
  app.route('/twilio-video', twilioVideoApi(shelf, faults));
  app.route('/meetings', meetingPages(shelf));
  app.route('/checkout', checkoutRoutes(stripe.world));
  app.route('/stripe-js', stripeJsRoutes());
  app.route('/authenticate', authenticatePages(stripe.world));
  app.route('/invoice', invoicePages(stripe.world));
  app.route('/portal', portalPages(stripe.world));
  app.route('/connect', onboardingPages(stripe.world));
  app.route(
    '/dev',
    devRoutes({ file, faults, stripe, outside, runSchedule: options.runSchedule ?? (async () => false) }),
  );
  // OpenAI and Stripe both live under /v1; what is not OpenAI's is Stripe's.
  const ai = aiApi({ faults, keep: (call) => keep(file, 'aiCalls', call) });
  app.all('/v1/embeddings', (context) => ai.fetch(withoutPrefix(context.req.raw)));
  app.all('/v1/chat/*', (context) => ai.fetch(withoutPrefix(context.req.raw)));
  const stripeRoutes = stripeApi(stripe.world, file.state.stripe);
  app.all('/v1/*', (context) => stripeRoutes.fetch(withoutPrefix(context.req.raw)));
  app.route(
    '/',
    localCloudRoutes(() => file.state.mails),
  );
  const server = await listen(app, options.port);
  return {
    url,
    faults,
    state: file.state,
    stripe,
    save: file.save,
    async stop() {
      stripe.stop();
      file.save();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keep<K extends 'mails' | 'messages' | 'aiCalls'>(
  file: StateFile<StandInsState>,
  shelf: K,
  item: StandInsState[K][number],
): void {
  const items = file.state[shelf] as (typeof item)[];
  items.unshift(item);
  items.length = Math.min(items.length, keptMails);
  file.changed();
}

function withoutPrefix(request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/^\/v1/, '');
  return new Request(url, request);
}

function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server as Server));
    server.once('error', reject);
  });
}
