import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { boolean, currency, email, emptyable, mergeMetadata, metadata, text, url } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { listParameters, noParameters, parameters, part } from '../core/parameters.ts';
import { refuse, StripeError } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { addBankAccount, capabilityOf, newAccount } from './accounts.ts';

const known = ['card_payments', 'transfers', 'sepa_debit_payments'] as const;
const asked = z.strictObject({ requested: boolean }).optional();
const businessProfile = part<Stripe.AccountCreateParams.BusinessProfile>()({
  mcc: text(4).optional(),
  name: text(200).optional(),
  product_description: text(40_000).optional(),
  support_email: email.optional(),
  support_phone: text(40).optional(),
  support_url: emptyable(url).optional(),
  url: url.optional(),
});
const settings = part<Stripe.AccountCreateParams.Settings>()({
  payouts: part<Stripe.AccountCreateParams.Settings.Payouts>()({
    schedule: part<Stripe.AccountCreateParams.Settings.Payouts.Schedule>()({
      interval: z.enum(['daily', 'manual']),
    }).optional(),
  }).optional(),
});
const shared = {
  business_profile: businessProfile.optional(),
  business_type: z.enum(['company', 'government_entity', 'individual', 'non_profit']).optional(),
  capabilities: part<Stripe.AccountCreateParams.Capabilities>()({
    card_payments: asked,
    sepa_debit_payments: asked,
    transfers: asked,
  }).optional(),
  default_currency: currency.optional(),
  email: email.optional(),
  metadata: metadata.optional(),
  settings: settings.optional(),
} as const;
const createParameters = parameters<Stripe.AccountCreateParams>()({
  ...shared,
  controller: part<Stripe.AccountCreateParams.Controller>()({
    fees: part<Stripe.AccountCreateParams.Controller.Fees>()({
      payer: z.enum(['account', 'application']),
    }).optional(),
    losses: part<Stripe.AccountCreateParams.Controller.Losses>()({
      payments: z.enum(['application', 'stripe']),
    }).optional(),
    requirement_collection: z.enum(['application', 'stripe']).optional(),
    stripe_dashboard: part<Stripe.AccountCreateParams.Controller.StripeDashboard>()({
      type: z.enum(['express', 'full', 'none']),
    }).optional(),
  }).optional(),
  country: text(2).optional(),
  type: z.enum(['custom', 'express', 'standard']).optional(),
});
const updateParameters = parameters<Stripe.AccountUpdateParams>()(shared);
const linkParameters = parameters<Stripe.AccountLinkCreateParams>()({
  account: text(),
  collect: z.enum(['currently_due', 'eventually_due']).optional(),
  collection_options: part<Stripe.AccountLinkCreateParams.CollectionOptions>()({
    fields: z.enum(['currently_due', 'eventually_due']).optional(),
    future_requirements: z.enum(['include', 'omit']).optional(),
  }).optional(),
  refresh_url: url,
  return_url: url,
  type: z.enum(['account_onboarding', 'account_update']),
});
const bankParameters = parameters<Stripe.AccountCreateExternalAccountParams>()({
  default_for_currency: boolean.optional(),
  external_account: z.strictObject({
    object: z.literal('bank_account'),
    account_holder_name: text(200).optional(),
    account_holder_type: z.enum(['company', 'individual']).optional(),
    account_number: text(40),
    country: text(2),
    currency,
  }),
  metadata: metadata.optional(),
});
const listed = listParameters<Stripe.AccountListParams>()({});
const banksListed = listParameters<Stripe.AccountListExternalAccountsParams>()({
  object: z.enum(['bank_account', 'card']).optional(),
});
type Create = z.output<typeof createParameters>;

const platformOf = (world: StripeWorld): StripeWorld => world.with({ account: null });
const accountIn = (world: StripeWorld, id: string): Stripe.Account => {
  const account = platformOf(world).state.accounts[id];
  if (account) return account;
  throw new StripeError(
    'invalid_request_error',
    `The provided key 'sk_test_****' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
    { code: 'account_invalid', status: 403 },
  );
};

function create(world: StripeWorld, params: Create): Stripe.Account {
  if (world.account !== null)
    throw refuse('Connected accounts cannot connect accounts.', { code: 'platform_account_required' });
  if (params.type && params.controller) {
    throw refuse('You may only specify one of these parameters: type, controller.', {
      code: 'parameters_exclusive',
    });
  }
  return newAccount(world, {
    type: params.controller ? typeOf(params.controller) : (params.type ?? 'standard'),
    controller: controllerOf(params),
    country: params.country?.toUpperCase() ?? 'DE',
    currency: params.default_currency ?? currencyOf(params.country),
    email: params.email ?? null,
    businessType: params.business_type ?? null,
    businessProfile: present(params.business_profile ?? {}),
    capabilities: known.filter((name) => params.capabilities?.[name]?.requested),
    metadata: mergeMetadata({}, params.metadata),
    payoutInterval: params.settings?.payouts?.schedule?.interval ?? 'daily',
  });
}

/** What an account is in where nobody says: the currency of some countries, the euro elsewhere. */
export const currencyOf = (country = 'DE'): string => {
  const known: Readonly<Record<string, string>> = { GB: 'gbp', US: 'usd', CH: 'chf', MX: 'mxn', JP: 'jpy' };
  return known[country.toUpperCase()] ?? 'eur';
};

const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** An account by its controller has a type only where it is one of the three older ones. */
function typeOf({
  stripe_dashboard: dashboard,
  fees,
  losses,
  requirement_collection: collects,
}: NonNullable<Create['controller']>) {
  const platformPays = fees?.payer === 'application' && losses?.payments === 'application';
  if (dashboard?.type === 'express' && platformPays) return 'express';
  if (dashboard?.type === 'none' && platformPays && collects === 'application') return 'custom';
  return dashboard?.type === undefined || dashboard.type === 'full' ? 'standard' : 'none';
}

function controllerOf({ type, controller }: Create): Stripe.Account.Controller {
  const standard = controller === undefined && (type ?? 'standard') === 'standard';
  const dashboard = { express: 'express', custom: 'none', standard: 'full' }[type ?? 'standard'];
  return {
    fees: { payer: controller?.fees?.payer ?? (standard ? 'account' : 'application') },
    is_controller: true,
    losses: { payments: controller?.losses?.payments ?? (standard ? 'stripe' : 'application') },
    requirement_collection:
      controller?.requirement_collection ?? (type === 'custom' ? 'application' : 'stripe'),
    stripe_dashboard: { type: controller?.stripe_dashboard?.type ?? dashboard },
    type: 'application',
  };
}

function update(world: StripeWorld, params: z.output<typeof updateParameters>, id: string): Stripe.Account {
  const account = accountIn(world, id);
  const before = structuredClone(account);
  if (params.business_profile)
    Object.assign(account.business_profile ?? {}, present(params.business_profile));
  if (params.business_type) account.business_type = params.business_type;
  if (params.email) account.email = params.email;
  for (const name of known) {
    if (params.capabilities?.[name]?.requested && account.capabilities && !account.capabilities[name]) {
      account.capabilities[name] = account.payouts_enabled ? 'active' : 'inactive';
    }
  }
  const interval = params.settings?.payouts?.schedule?.interval;
  if (interval && account.settings?.payouts) account.settings.payouts.schedule.interval = interval;
  account.metadata = mergeMetadata(account.metadata ?? {}, params.metadata);
  world.changed();
  platformOf(world).with({ account: id }).emit('account.updated', account, before);
  return account;
}

/** The platform's own account. */
function ownAccount(world: StripeWorld) {
  return {
    id: 'acct_evergrow_local',
    object: 'account',
    charges_enabled: true,
    country: 'DE',
    default_currency: 'eur',
    details_submitted: true,
    email: 'platform@evergrow.example',
    payouts_enabled: true,
    settings: null,
    type: 'standard',
    created: Math.min(world.now(), 1_700_000_000),
  } satisfies Stripe.Account;
}

export function accountRoutes(api: Api): void {
  api.read('/account', (world) => (world.account ? accountIn(world, world.account) : ownAccount(world)));
  api.post('/accounts', createParameters, create);
  api.read('/accounts/:id', (world, id = '') => accountIn(world, id));
  api.post('/accounts/:id', updateParameters, (world, params, id = '') => update(world, params, id));
  api.remove('/accounts/:id', (world, id = '') => {
    const account = accountIn(world, id);
    delete platformOf(world).state.accounts[id];
    world.changed();
    platformOf(world)
      .with({ account: id })
      .emit('account.application.deauthorized', {
        id: 'ca_evergrow_local',
        object: 'application',
        name: 'Evergrow',
      } satisfies Stripe.Application);
    return { id: account.id, object: 'account', deleted: true } satisfies Stripe.DeletedAccount;
  });
  api.post(
    '/accounts/:id/reject',
    parameters<Stripe.AccountRejectParams>()({ reason: z.enum(['fraud', 'other', 'terms_of_service']) }),
    (world, params, id = '') => {
      const account = accountIn(world, id);
      const before = structuredClone(account);
      account.charges_enabled = false;
      account.payouts_enabled = false;
      if (account.requirements) account.requirements.disabled_reason = `rejected.${params.reason}`;
      world.changed();
      platformOf(world).with({ account: id }).emit('account.updated', account, before);
      return account;
    },
  );
  api.list('/accounts', listed, ({ accounts }) => accounts);
  api.post('/account_links', linkParameters, (world, params) => linkTo(world, params));
  api.post('/accounts/:id/login_links', noParameters, (world, _, id = '') => {
    const account = accountIn(world, id);
    if (!account.details_submitted)
      throw refuse('Cannot create a login link for an account that has not completed onboarding.');
    return {
      object: 'login_link',
      created: world.now(),
      url: `${world.baseUrl}/connect/${id}`,
    } satisfies Stripe.LoginLink;
  });
  api.read('/accounts/:id/capabilities', (world, id = '') => {
    const account = accountIn(world, id);
    const data = Object.entries(account.capabilities ?? {}).map(([name, status]) =>
      capabilityOf(account, name, status),
    );
    return { object: 'list', data, has_more: false, url: `/v1/accounts/${id}/capabilities` };
  });
  api.get('/accounts/:id/external_accounts', banksListed, (world, params, id = '') =>
    pageOf(
      accountIn(world, id).external_accounts?.data ?? [],
      `/v1/accounts/${id}/external_accounts`,
      params,
    ),
  );
  api.post(
    '/accounts/:id/external_accounts',
    bankParameters,
    (world, { external_account: bank }, id = '') => {
      const account = accountIn(world, id);
      const added = addBankAccount(account, {
        iban: bank.account_number,
        holder: bank.account_holder_name ?? '',
        currency: bank.currency,
      });
      world.changed();
      platformOf(world).with({ account: id }).emit('account.external_account.created', added);
      return added;
    },
  );
}

/** A page that can be opened once, for five minutes. */
function linkTo(world: StripeWorld, params: z.output<typeof linkParameters>): Stripe.AccountLink {
  const account = find(platformOf(world), 'accounts', params.account, 'account', 'account');
  const expires = world.now() + 300;
  const query = new URLSearchParams({
    return_url: params.return_url,
    refresh_url: params.refresh_url,
    expires: String(expires),
  });
  return {
    object: 'account_link',
    created: world.now(),
    expires_at: expires,
    url: `${world.baseUrl}/connect/${account.id}/${newId('link').slice(5, 17)}?${query}`,
  } satisfies Stripe.AccountLink;
}
