import type { Context } from 'hono';
import Stripe from 'stripe';
import { StripeError } from './stripe-error.ts';
import type { StripeWorld } from './stripe-world.ts';

/** What a browser may call with a publishable key, as Elements does: nothing without the secret of that one intent. */
const forClients = [/^\/(payment|setup)_intents\/[^/]+(\/confirm)?$/, /^\/payment_methods$/];

/**
 * @throws StripeError 401 without a test key, 403 for what a publishable key may not do and for accounts that are not
 * connected, 400 for another API version than the installed SDK's.
 */
export async function checkKey(context: Context, platform: StripeWorld): Promise<void> {
  const key = await keyOf(context);
  if (!key || !/^(sk|rk|pk)_test_/.test(key)) {
    const message = key
      ? `Invalid API Key provided: ${key.slice(0, 8)}****. The local stand-in takes test keys only (sk_test_…).`
      : 'You did not provide an API key.';
    throw new StripeError('invalid_request_error', message, { status: 401 });
  }
  if (key.startsWith('pk_')) await checkPublishable(context);
  const version = context.req.header('stripe-version');
  if (version && version !== Stripe.API_VERSION && !key.startsWith('pk_')) {
    throw new StripeError(
      'invalid_request_error',
      `The local stand-in speaks the API version of the installed SDK only, ${Stripe.API_VERSION}, not ${version}.`,
      { code: 'invalid_api_version' },
    );
  }
  const account = context.req.header('stripe-account');
  if (!account || platform.state.accounts[account]) return;
  throw new StripeError(
    'invalid_request_error',
    `The provided key '${key.slice(0, 8)}****' does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
    { code: 'account_invalid', status: 403 },
  );
}

async function keyOf(context: Context): Promise<string | undefined> {
  const header = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  if (header) return header;
  // As Elements passes it. A secret key does not come this way: any page in a browser could send it.
  const given = (await formOf(context)).get('key');
  return given?.startsWith('pk_') ? given : undefined;
}

async function checkPublishable(context: Context): Promise<void> {
  const { path } = context.req;
  const allowed = forClients.some((each) => each.test(path));
  const needsSecret = path.includes('_intents/');
  if (allowed && (!needsSecret || (await formOf(context)).has('client_secret'))) return;
  throw new StripeError(
    'invalid_request_error',
    'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.',
    { code: 'secret_key_required', status: 403 },
  );
}

async function formOf(context: Context): Promise<URLSearchParams> {
  const query = new URL(context.req.url).searchParams;
  if (context.req.method !== 'POST') return query;
  return new URLSearchParams(`${query}&${await context.req.text()}`);
}

/** Browsers may call from any page, as they may call Stripe, with a publishable key and the intent's secret only. */
export function allowBrowsers(context: Context): void {
  context.header('access-control-allow-origin', '*');
  context.header('access-control-allow-methods', 'GET, POST');
  context.header(
    'access-control-allow-headers',
    'content-type, idempotency-key, stripe-account, stripe-version',
  );
}
