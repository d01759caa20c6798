/** What Stripe does and this stand-in does not, by the names of the parameters that ask for it. */
const reasons: Readonly<Record<string, string>> = {
  account_tax_ids: 'tax',
  automatic_tax: 'tax',
  tax: 'tax',
  tax_behavior: 'tax',
  tax_code: 'tax',
  tax_exempt: 'tax',
  tax_id_collection: 'tax',
  tax_id_data: 'tax',
  tax_ids: 'tax',
  tax_rates: 'tax',
  default_tax_rates: 'tax',
  allow_promotion_codes: 'promotion codes',
  promotion_code: 'promotion codes',
  adaptive_pricing: 'local currencies',
  currency_options: 'local currencies',
  billing_schedules: 'billing schedules',
  billing_thresholds: 'billing thresholds',
  confirmation_token: 'confirmation tokens',
  customer_account: 'accounts as customers',
  from_invoice: 'revisions of invoices',
  optional_items: 'optional items',
  pending_invoice_item_interval: 'pending item intervals',
  person_token: 'tokens',
  account_token: 'tokens',
  radar_options: 'Radar',
  schedule: 'subscription schedules',
  schedule_details: 'subscription schedules',
  shipping: 'shipping',
  shipping_address_collection: 'shipping',
  shipping_cost: 'shipping',
  shipping_options: 'shipping',
  source: 'sources',
};

/** Why a parameter that Stripe knows is refused here; null for one that Stripe does not know either. */
export function notHere(parameter: string): string | null {
  const reason = Object.hasOwn(reasons, parameter) ? reasons[parameter] : undefined;
  return reason === undefined
    ? null
    : `The local stand-in does not do ${reason}: \`${parameter}\` is refused. docs/developers/stripe-stand-in.md says what it does.`;
}
