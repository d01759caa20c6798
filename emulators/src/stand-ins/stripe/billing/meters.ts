import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { text, timestamp } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { listParameters, noParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { customerOf, timeOf } from '../payments/customers.ts';
import { aggregate, samplesOf } from './usage.ts';

const day = 24 * 60 * 60;

const createParameters = parameters<Stripe.Billing.MeterCreateParams>()({
  customer_mapping: part<Stripe.Billing.MeterCreateParams.CustomerMapping>()({
    event_payload_key: text(100),
    type: z.enum(['by_id']),
  }).optional(),
  default_aggregation: part<Stripe.Billing.MeterCreateParams.DefaultAggregation>()({
    formula: z.enum(['count', 'last', 'sum']),
  }),
  display_name: text(250),
  event_name: text(100),
  value_settings: part<Stripe.Billing.MeterCreateParams.ValueSettings>()({
    event_payload_key: text(100),
  }).optional(),
});
const updateParameters = parameters<Stripe.Billing.MeterUpdateParams>()({
  display_name: text(250).optional(),
});
const listed = listParameters<Stripe.Billing.MeterListParams>()({
  status: z.enum(['active', 'inactive']).optional(),
});
const eventParameters = parameters<Stripe.Billing.MeterEventCreateParams>()({
  event_name: text(100),
  identifier: text(100).optional(),
  payload: z.record(z.string().max(100), text(100)),
  timestamp: timestamp.optional(),
});
const adjustmentParameters = parameters<Stripe.Billing.MeterEventAdjustmentCreateParams>()({
  cancel: part<Stripe.Billing.MeterEventAdjustmentCreateParams.Cancel>()({ identifier: text(100) }),
  event_name: text(100),
  type: z.enum(['cancel']),
});
const summaryParameters = listParameters<Stripe.Billing.MeterListEventSummariesParams>()({
  customer: text(),
  end_time: timestamp,
  start_time: timestamp,
  value_grouping_window: z.enum(['day', 'hour']).optional(),
});

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.Billing.Meter {
  const taken = Object.values(world.state.meters).some(
    ({ event_name, status }) => event_name === params.event_name && status === 'active',
  );
  if (taken) {
    throw refuse(`An active meter with the event name ${params.event_name} already exists.`, {
      param: 'event_name',
      code: 'resource_already_exists',
    });
  }
  const meter = {
    id: newId('mtr_test'),
    object: 'billing.meter',
    created: world.now(),
    customer_mapping: params.customer_mapping ?? { event_payload_key: 'stripe_customer_id', type: 'by_id' },
    default_aggregation: params.default_aggregation,
    display_name: params.display_name,
    event_name: params.event_name,
    event_time_window: null,
    livemode: false,
    status: 'active',
    status_transitions: { deactivated_at: null },
    updated: world.now(),
    value_settings: params.value_settings ?? { event_payload_key: 'value' },
  } satisfies Stripe.Billing.Meter;
  world.state.meters[meter.id] = meter;
  world.changed();
  world.emit('billing.meter.created', meter);
  return meter;
}

/**
 * Counts something. An identifier counts once.
 * @throws StripeError for an identifier that was used, a meter or customer that is not there, a value that is no number, and
 * a time more than 35 days ago or more than five minutes to come. https://docs.stripe.com/api/billing/meter-event/create
 */
function record(place: StripeWorld, params: z.output<typeof eventParameters>): Stripe.Billing.MeterEvent {
  const meter = Object.values(place.state.meters).find(
    ({ event_name, status }) => event_name === params.event_name && status === 'active',
  );
  if (!meter)
    throw refuse(`No active meter found for event name ${params.event_name}`, {
      code: 'no_meter',
      param: 'event_name',
    });
  const customer = params.payload[meter.customer_mapping.event_payload_key];
  if (customer === undefined) {
    throw refuse(`The payload lacks the customer key ${meter.customer_mapping.event_payload_key}.`, {
      param: 'payload',
      code: 'parameter_missing',
    });
  }
  customerOf(place, customer, `payload[${meter.customer_mapping.event_payload_key}]`);
  const world = timeOf(place, customer);
  const key = meter.value_settings.event_payload_key;
  const value = params.payload[key];
  if (meter.default_aggregation.formula !== 'count' && !/^\d{1,15}$/.test(value ?? '')) {
    throw refuse(`The payload value ${key} must be a whole number.`, { param: `payload[${key}]` });
  }
  const identifier = params.identifier ?? newId('x').slice(2);
  if (world.state.meterEvents[identifier]) {
    throw refuse(`An event already exists with identifier ${identifier}.`, { param: 'identifier' });
  }
  const at = params.timestamp ?? world.now();
  if (at < world.now() - 35 * day || at > world.now() + 5 * 60) {
    throw refuse(
      'Meter event timestamp must be within the past 35 calendar days or up to 5 minutes in the future.',
      { param: 'timestamp' },
    );
  }
  const event = {
    object: 'billing.meter_event',
    created: world.now(),
    event_name: params.event_name,
    identifier,
    livemode: false,
    payload: params.payload,
    timestamp: at,
  } satisfies Stripe.Billing.MeterEvent;
  world.state.meterEvents[identifier] = event;
  world.changed();
  return event;
}

function cancel(
  place: StripeWorld,
  { cancel: { identifier }, event_name }: z.output<typeof adjustmentParameters>,
) {
  const event = place.state.meterEvents[identifier];
  if (!event || event.event_name !== event_name)
    throw refuse(`No meter event with identifier ${identifier}`, {
      param: 'cancel[identifier]',
      code: 'resource_missing',
    });
  const customer = event.payload.stripe_customer_id;
  if (event.created < timeOf(place, customer).now() - day) {
    throw refuse('Only events of the past 24 hours can be canceled.', { param: 'cancel[identifier]' });
  }
  // Kept under its identifier, which stays used; of no meter, so that nothing counts it.
  place.state.meterEvents[identifier] = { ...event, event_name: '' };
  place.changed();
  return {
    object: 'billing.meter_event_adjustment',
    cancel: { identifier },
    event_name,
    livemode: false,
    status: 'complete',
    type: 'cancel',
  } satisfies Stripe.Billing.MeterEventAdjustment;
}

function summaries(world: StripeWorld, params: z.output<typeof summaryParameters>, id: string) {
  const meter = find(world, 'meters', id, 'meter');
  const { start_time: from, end_time: to } = params;
  if (from % 60 !== 0 || to % 60 !== 0)
    throw refuse('start_time and end_time must be aligned with minute boundaries.', { param: 'start_time' });
  if (to <= from) throw refuse('end_time must be after start_time.', { param: 'end_time' });
  const step = params.value_grouping_window
    ? { day, hour: 60 * 60 }[params.value_grouping_window]
    : to - from;
  const found: Stripe.Billing.MeterEventSummary[] = [];
  for (let start = from; start < to; start += step) {
    const end = Math.min(start + step, to);
    const samples = samplesOf(world, meter, params.customer, { start, end });
    if (samples.length === 0 && params.value_grouping_window) continue;
    found.push({
      id: `mtrusg_test_${meter.id.slice(-8)}_${start}`,
      object: 'billing.meter_event_summary',
      aggregated_value: aggregate(meter.default_aggregation.formula, samples),
      end_time: end,
      livemode: false,
      meter: id,
      start_time: start,
    } satisfies Stripe.Billing.MeterEventSummary);
  }
  return pageOf(found.reverse(), `/v1/billing/meters/${id}/event_summaries`, params);
}

function setStatus(world: StripeWorld, id: string, status: 'active' | 'inactive'): Stripe.Billing.Meter {
  const meter = find(world, 'meters', id, 'meter');
  meter.status = status;
  meter.status_transitions.deactivated_at = status === 'inactive' ? world.now() : null;
  meter.updated = world.now();
  world.changed();
  world.emit(status === 'active' ? 'billing.meter.reactivated' : 'billing.meter.deactivated', meter);
  return meter;
}

export function meterRoutes(api: Api): void {
  api.post('/billing/meters', createParameters, create);
  api.read('/billing/meters/:id', (world, id = '') => find(world, 'meters', id, 'meter'));
  api.post('/billing/meters/:id', updateParameters, (world, params, id = '') => {
    const meter = find(world, 'meters', id, 'meter');
    if (params.display_name !== undefined) meter.display_name = params.display_name;
    meter.updated = world.now();
    world.changed();
    world.emit('billing.meter.updated', meter);
    return meter;
  });
  api.post('/billing/meters/:id/deactivate', noParameters, (world, _, id = '') =>
    setStatus(world, id, 'inactive'),
  );
  api.post('/billing/meters/:id/reactivate', noParameters, (world, _, id = '') =>
    setStatus(world, id, 'active'),
  );
  api.get('/billing/meters/:id/event_summaries', summaryParameters, (world, params, id = '') =>
    summaries(world, params, id),
  );
  api.list('/billing/meters', listed, ({ meters }) => meters);
  api.post('/billing/meter_events', eventParameters, record);
  api.post('/billing/meter_event_adjustments', adjustmentParameters, cancel);
}
