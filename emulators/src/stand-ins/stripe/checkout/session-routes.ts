import type Stripe from 'stripe';
import type { Api } from '../core/api.ts';
import { mergeMetadata, metadata } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { noParameters, parameters } from '../core/parameters.ts';
import { createSessionParameters, listedLineItems, listedSessions } from './session-parameters.ts';
import { createSession, expireSession } from './sessions.ts';

const updateParameters = parameters<Stripe.Checkout.SessionUpdateParams>()({ metadata: metadata.optional() });

export function sessionRoutes(api: Api): void {
  api.post('/checkout/sessions', createSessionParameters, createSession);
  api.read('/checkout/sessions/:id', (world, id = '') => find(world, 'sessions', id, 'checkout.session'));
  api.post('/checkout/sessions/:id', updateParameters, (world, params, id = '') => {
    const session = find(world, 'sessions', id, 'checkout.session');
    session.metadata = mergeMetadata(session.metadata ?? {}, params.metadata);
    world.changed();
    return session;
  });
  api.post('/checkout/sessions/:id/expire', noParameters, (world, _, id = '') => expireSession(world, id));
  api.get('/checkout/sessions/:id/line_items', listedLineItems, (world, params, id = '') => {
    find(world, 'sessions', id, 'checkout.session');
    return pageOf(world.state.lineItems[id] ?? [], `/v1/checkout/sessions/${id}/line_items`, params);
  });
  api.list('/checkout/sessions', listedSessions, ({ sessions }) => sessions);
}
