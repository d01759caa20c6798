import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { boolean, emptyable, mergeMetadata, metadata, text, url } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { customerOf } from '../payments/customers.ts';

type Configuration = Stripe.BillingPortal.Configuration;

const feedback = z.enum([
  'customer_service',
  'low_quality',
  'missing_features',
  'other',
  'switched_service',
  'too_complex',
  'too_expensive',
  'unused',
]);
const features = part<Stripe.BillingPortal.ConfigurationCreateParams.Features>()({
  customer_update: part<Stripe.BillingPortal.ConfigurationCreateParams.Features.CustomerUpdate>()({
    allowed_updates: emptyable(
      z.array(z.enum(['address', 'email', 'name', 'phone', 'shipping', 'tax_id'])),
    ).optional(),
    enabled: boolean,
  }).optional(),
  invoice_history: part<Stripe.BillingPortal.ConfigurationCreateParams.Features.InvoiceHistory>()({
    enabled: boolean,
  }).optional(),
  payment_method_update: part<Stripe.BillingPortal.ConfigurationCreateParams.Features.PaymentMethodUpdate>()({
    enabled: boolean,
  }).optional(),
  subscription_cancel: part<Stripe.BillingPortal.ConfigurationCreateParams.Features.SubscriptionCancel>()({
    cancellation_reason:
      part<Stripe.BillingPortal.ConfigurationCreateParams.Features.SubscriptionCancel.CancellationReason>()({
        enabled: boolean,
        options: emptyable(z.array(feedback)),
      }).optional(),
    enabled: boolean,
    mode: z.enum(['at_period_end', 'immediately']).optional(),
    proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
  }).optional(),
  subscription_update: part<Stripe.BillingPortal.ConfigurationCreateParams.Features.SubscriptionUpdate>()({
    enabled: z
      .enum(['false'], {
        error:
          'The portal of the local stand-in does not change plans: subscription_update must be disabled.',
      })
      .transform(() => false),
  }).optional(),
});
const shared = {
  business_profile: part<Stripe.BillingPortal.ConfigurationCreateParams.BusinessProfile>()({
    headline: emptyable(text(60)).optional(),
    privacy_policy_url: url.optional(),
    terms_of_service_url: url.optional(),
  }).optional(),
  default_return_url: emptyable(url).optional(),
  metadata: metadata.optional(),
  name: emptyable(text(100)).optional(),
} as const;
const createParameters = parameters<Stripe.BillingPortal.ConfigurationCreateParams>()({
  ...shared,
  features,
});
const updateParameters = parameters<Stripe.BillingPortal.ConfigurationUpdateParams>()({
  ...shared,
  active: boolean.optional(),
  features: features.optional(),
});
const listed = listParameters<Stripe.BillingPortal.ConfigurationListParams>()({
  active: boolean.optional(),
  is_default: boolean.optional(),
});
const sessionParameters = parameters<Stripe.BillingPortal.SessionCreateParams>()({
  configuration: text().optional(),
  customer: text(),
  flow_data: part<Stripe.BillingPortal.SessionCreateParams.FlowData>()({
    subscription_cancel: part<Stripe.BillingPortal.SessionCreateParams.FlowData.SubscriptionCancel>()({
      subscription: text(),
    }).optional(),
    type: z.enum(['payment_method_update', 'subscription_cancel']),
  }).optional(),
  locale: text(10).optional(),
  return_url: url.optional(),
});

function newConfiguration(
  world: StripeWorld,
  params: z.output<typeof createParameters>,
  isDefault: boolean,
): Configuration {
  const configuration: Configuration = {
    id: newId('bpc'),
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: {
      headline: params.business_profile?.headline ?? null,
      privacy_policy_url: params.business_profile?.privacy_policy_url ?? null,
      terms_of_service_url: params.business_profile?.terms_of_service_url ?? null,
    },
    created: world.now(),
    default_return_url: params.default_return_url ?? null,
    features: featuresOf(params.features),
    is_default: isDefault,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: mergeMetadata({}, params.metadata),
    name: params.name ?? null,
    updated: world.now(),
  } satisfies Configuration;
  world.state.portalConfigurations[configuration.id] = configuration;
  world.changed();
  world.emit('billing_portal.configuration.created', configuration);
  return configuration;
}

function featuresOf(
  given: z.output<typeof features>,
  before?: Configuration['features'],
): Configuration['features'] {
  const cancel = given.subscription_cancel;
  return {
    customer_update: given.customer_update
      ? {
          allowed_updates: given.customer_update.allowed_updates ?? [],
          enabled: given.customer_update.enabled,
        }
      : (before?.customer_update ?? { allowed_updates: [], enabled: false }),
    invoice_history: given.invoice_history ?? before?.invoice_history ?? { enabled: false },
    payment_method_update: given.payment_method_update
      ? { enabled: given.payment_method_update.enabled, payment_method_configuration: null }
      : (before?.payment_method_update ?? { enabled: false, payment_method_configuration: null }),
    subscription_cancel: cancel
      ? {
          cancellation_reason: {
            enabled: cancel.cancellation_reason?.enabled ?? false,
            feedback_options: null,
            options: cancel.cancellation_reason?.options ?? [],
          },
          enabled: cancel.enabled,
          mode: cancel.mode ?? 'at_period_end',
          proration_behavior: cancel.proration_behavior ?? 'none',
        }
      : (before?.subscription_cancel ?? {
          cancellation_reason: { enabled: false, feedback_options: null, options: [] },
          enabled: false,
          mode: 'at_period_end',
          proration_behavior: 'none',
        }),
    subscription_pause: { duration: { interval_options: [], type: 'indefinite' }, enabled: false },
    subscription_update: {
      billing_cycle_anchor: null,
      default_allowed_updates: [],
      enabled: false,
      proration_behavior: 'none',
      schedule_at_period_end: { conditions: [] },
      trial_update_behavior: 'end_trial',
    },
  };
}

/** Without one of its own, an account has the settings of its dashboard: here everything the portal can do. */
function defaultConfiguration(world: StripeWorld): Configuration {
  const known = Object.values(world.state.portalConfigurations).find(({ is_default }) => is_default);
  const all = {
    customer_update: { allowed_updates: ['email' as const, 'name' as const], enabled: true },
    invoice_history: { enabled: true },
    payment_method_update: { enabled: true },
    subscription_cancel: { enabled: true, mode: 'at_period_end' as const },
  };
  return known ?? newConfiguration(world, { features: all, expand: [] }, true);
}

function newSession(
  world: StripeWorld,
  params: z.output<typeof sessionParameters>,
): Stripe.BillingPortal.Session {
  customerOf(world, params.customer, 'customer');
  const configuration = params.configuration
    ? find(world, 'portalConfigurations', params.configuration, 'configuration', 'configuration')
    : defaultConfiguration(world);
  if (!configuration.active)
    throw refuse('This portal configuration is not active.', { param: 'configuration' });
  const cancels = params.flow_data?.subscription_cancel?.subscription;
  if (params.flow_data?.type === 'subscription_cancel' && !cancels) {
    throw refuse('Missing required param: flow_data[subscription_cancel].', {
      code: 'parameter_missing',
      param: 'flow_data[subscription_cancel]',
    });
  }
  if (cancels)
    find(world, 'subscriptions', cancels, 'subscription', 'flow_data[subscription_cancel][subscription]');
  const id = newId('bps');
  const session = {
    id,
    object: 'billing_portal.session',
    configuration: configuration.id,
    created: world.now(),
    customer: params.customer,
    customer_account: null,
    flow: params.flow_data
      ? {
          after_completion: { hosted_confirmation: null, redirect: null, type: 'portal_homepage' },
          customer_update: null,
          subscription_cancel: cancels ? { retention: null, subscription: cancels } : null,
          subscription_pause: null,
          subscription_update: null,
          subscription_update_confirm: null,
          type: params.flow_data.type,
        }
      : null,
    livemode: false,
    locale: params.locale ?? null,
    on_behalf_of: null,
    return_url: params.return_url ?? configuration.default_return_url,
    url: `${world.baseUrl}/portal/${world.account ?? 'platform'}/${id}`,
  } satisfies Stripe.BillingPortal.Session;
  world.state.portalSessions[id] = session;
  world.changed();
  world.emit('billing_portal.session.created', session);
  return session;
}

export function portalRoutes(api: Api): void {
  api.post('/billing_portal/configurations', createParameters, (world, params) =>
    newConfiguration(world, params, false),
  );
  api.read('/billing_portal/configurations/:id', (world, id = '') =>
    find(world, 'portalConfigurations', id, 'configuration'),
  );
  api.post('/billing_portal/configurations/:id', updateParameters, (world, params, id = '') => {
    const configuration = find(world, 'portalConfigurations', id, 'configuration');
    if (params.active !== undefined) configuration.active = params.active;
    if (params.features) configuration.features = featuresOf(params.features, configuration.features);
    if (params.default_return_url !== undefined) configuration.default_return_url = params.default_return_url;
    if (params.name !== undefined) configuration.name = params.name;
    Object.assign(configuration.business_profile, params.business_profile ?? {});
    configuration.metadata = mergeMetadata(configuration.metadata ?? {}, params.metadata);
    configuration.updated = world.now();
    world.changed();
    world.emit('billing_portal.configuration.updated', configuration);
    return configuration;
  });
  api.list('/billing_portal/configurations', listed, ({ portalConfigurations }) => portalConfigurations);
  api.post('/billing_portal/sessions', sessionParameters, newSession);
}
