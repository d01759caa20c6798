import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from './api.ts';
import { boolean } from './fields.ts';
import { find } from './find.ts';
import { listParameters } from './parameters.ts';
import type { StripeEvent } from './shelves.ts';

const listed = listParameters<Stripe.EventListParams>()({
  delivery_success: boolean.optional(),
  type: z.string().optional(),
  types: z.array(z.string()).max(20).optional(),
});

export function eventRoutes(api: Api): void {
  api.read('/events/:id', (world, id = '') => find(world, 'events', id, 'event'));
  api.list(
    '/events',
    listed,
    ({ events }) => events,
    (item, { type, types, delivery_success }) => {
      const event = item as StripeEvent;
      const byType =
        type === undefined ||
        (type.endsWith('.*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type);
      const delivered = delivery_success === undefined || (event.pending_webhooks === 0) === delivery_success;
      return byType && delivered && (types === undefined || types.includes(event.type));
    },
    ['type', 'types', 'delivery_success'],
  );
}
