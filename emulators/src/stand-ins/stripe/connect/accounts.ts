import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';

type Account = Stripe.Account;

export type AccountFacts = {
  /** Of one that was made before this Stripe began. */
  readonly id?: string;
  readonly type: 'express' | 'custom' | 'standard' | 'none';
  readonly controller: Stripe.Account.Controller;
  readonly country: string;
  readonly currency: string;
  readonly email: string | null;
  readonly businessType: string | null;
  readonly businessProfile: Partial<Stripe.Account.BusinessProfile>;
  readonly capabilities: readonly string[];
  readonly metadata: Record<string, string>;
  readonly payoutInterval: 'daily' | 'manual';
};

/** What somebody must give before they can be paid. The names are Stripe's; which are asked for is this stand-in's choice. */
const demands = [
  'business_profile.url',
  'external_account',
  'individual.dob.day',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
];

/** An account that is connected to the platform's. Nothing may be charged before its owner has told who they are. */
export function newAccount(world: StripeWorld, facts: AccountFacts): Account {
  const id = facts.id ?? newId('acct').slice(0, 21);
  const account: Account = {
    id,
    object: 'account',
    business_profile: {
      annual_revenue: null,
      estimated_worker_count: null,
      mcc: null,
      minority_owned_business_designation: null,
      name: null,
      product_description: null,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
      ...facts.businessProfile,
    },
    business_type: facts.businessType,
    capabilities: Object.fromEntries(facts.capabilities.map((name) => [name, 'inactive'])),
    charges_enabled: false,
    controller: facts.controller,
    country: facts.country,
    created: world.now(),
    default_currency: facts.currency,
    details_submitted: false,
    email: facts.email,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    future_requirements: { ...noRequirements(), disabled_reason: null },
    metadata: facts.metadata,
    payouts_enabled: false,
    requirements: {
      ...noRequirements(),
      currently_due: demands,
      eventually_due: demands,
      past_due: demands,
      disabled_reason: 'requirements.past_due',
    },
    settings: settingsOf(facts),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: facts.type,
  } satisfies Account;
  world.state.accounts[id] = account;
  world.with({ account: id });
  world.changed();
  return account;
}

const noRequirements = (): Stripe.Account.Requirements => ({
  alternatives: [],
  current_deadline: null,
  currently_due: [],
  disabled_reason: null,
  errors: [],
  eventually_due: [],
  past_due: [],
  pending_verification: [],
});

function settingsOf({ payoutInterval }: AccountFacts): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: {
      debit_negative_balances: true,
      schedule: { delay_days: 2, interval: payoutInterval },
      statement_descriptor: null,
    },
  };
}

export type Onboarding = {
  readonly outcome: 'verified' | 'document' | 'rejected';
  /** The bank account money is paid out to. */
  readonly iban: string;
  readonly name: string;
};

/** Its owner told who they are on the hosted page, and what Stripe thinks of it. */
export function finishOnboarding(world: StripeWorld, account: Account, given: Onboarding): void {
  const before = structuredClone(account);
  account.details_submitted = true;
  account.tos_acceptance = { date: world.now(), ip: '127.0.0.1', user_agent: null };
  addBankAccount(account, {
    iban: given.iban,
    holder: given.name,
    currency: account.default_currency ?? 'eur',
  });
  const wanted = { verified: noRequirements(), document: documentDue(), rejected: rejected() }[given.outcome];
  setRequirements(world, account, wanted, before);
}

const documentDue = (): Stripe.Account.Requirements => ({
  ...noRequirements(),
  currently_due: ['individual.verification.document'],
  eventually_due: ['individual.verification.document'],
  past_due: ['individual.verification.document'],
  disabled_reason: 'requirements.past_due',
});
const rejected = (): Stripe.Account.Requirements => ({
  ...noRequirements(),
  disabled_reason: 'rejected.other',
});

/** What Stripe still wants of an account decides what it may do; its owner and the platform are told. */
function setRequirements(
  world: StripeWorld,
  account: Account,
  wanted: Stripe.Account.Requirements,
  before: Account,
): void {
  const able = wanted.disabled_reason === null;
  const there = world.with({ account: account.id });
  account.requirements = wanted;
  account.charges_enabled = able && account.capabilities?.card_payments !== undefined;
  account.payouts_enabled = able;
  account.capabilities = Object.fromEntries(
    Object.keys(account.capabilities ?? {}).map((name) => [name, able ? 'active' : 'inactive']),
  );
  world.changed();
  for (const [name, status] of Object.entries(account.capabilities)) {
    there.emit('capability.updated', capabilityOf(account, name, status));
  }
  there.emit('account.updated', account, before);
}

/** A later wish of Stripe's: a document, or nothing any more. */
export function askForMore(world: StripeWorld, account: Account, more: boolean): void {
  setRequirements(world, account, more ? documentDue() : noRequirements(), structuredClone(account));
}

export function capabilityOf(account: Account, id: string, status: string): Stripe.Capability {
  const { currently_due, disabled_reason } = account.requirements ?? noRequirements();
  const requirements = {
    alternatives: [],
    current_deadline: null,
    currently_due: currently_due ?? [],
    disabled_reason,
    errors: [],
    eventually_due: [],
    past_due: [],
    pending_verification: [],
  };
  return {
    id,
    object: 'capability',
    account: account.id,
    future_requirements: { ...requirements, currently_due: [], disabled_reason: null },
    requested: true,
    requested_at: account.created ?? null,
    requirements,
    status,
  } satisfies Stripe.Capability;
}

export function addBankAccount(
  account: Account,
  { iban, holder, currency }: { readonly iban: string; readonly holder: string; readonly currency: string },
): Stripe.BankAccount {
  const number = iban.replaceAll(/\s/g, '').toUpperCase();
  const bank = {
    id: newId('ba'),
    object: 'bank_account',
    account: account.id,
    account_holder_name: holder || null,
    account_holder_type: 'individual',
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'STRIPE TEST BANK',
    country: account.country ?? 'DE',
    currency,
    default_for_currency: true,
    fingerprint: number.slice(-8),
    future_requirements: null,
    last4: number.slice(-4),
    metadata: {},
    requirements: null,
    routing_number: null,
    status: 'new',
  } satisfies Stripe.BankAccount;
  const banks = account.external_accounts?.data ?? [];
  for (const other of banks) if (other.currency === currency) other.default_for_currency = false;
  account.external_accounts = {
    object: 'list',
    data: [bank, ...banks],
    has_more: false,
    url: `/v1/accounts/${account.id}/external_accounts`,
  };
  return bank;
}
