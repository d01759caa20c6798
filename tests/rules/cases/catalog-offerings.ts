import { paths } from '@evergrow/domain/kernel';
import { limit, serverTimestamp, where } from 'firebase/firestore';
import { offeringDocument } from '../world/catalog-documents.ts';
import { get, list, may, mayNot, type RuleCase, remove, set, update } from '../world/rule-case.ts';
import { closed, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const stamp = serverTimestamp();
const offering = paths.offering(t, 'session');
const inClosed = paths.offering(closed, 'session');
const published = where('published', '==', true);
const fresh = { ...offeringDocument, createdAt: stamp, updatedAt: stamp };
const change = { title: 'Another title', updatedAt: stamp };

export const offeringCases: readonly RuleCase[] = [
  mayNot('provider', 'see a draft', get(paths.offering(t, 'draft'))),
  may('editor', 'see a draft', get(paths.offering(t, 'draft'))),
  mayNot('provider', 'list without asking for the published', list(paths.offerings(t), limit(20))),
  ...pages('client', paths.offerings(t), 100, published),
  ...pages('editor', paths.offerings(t), 100),

  mayNot(
    'editor',
    'choose when it was made',
    set(paths.offering(t, 'fresh'), { ...fresh, createdAt: new Date(0) }),
  ),
  mayNot(
    'editor',
    'choose when the new one was changed',
    set(paths.offering(t, 'fresh'), { ...fresh, updatedAt: new Date(0) }),
  ),
  mayNot(
    'editor',
    'sell in another currency',
    set(paths.offering(t, 'fresh'), { ...fresh, price: { amount: 1, currency: 'USD' } }),
  ),
  may(
    'editor',
    "leave the price to the provider's",
    set(paths.offering(t, 'fresh'), { ...fresh, price: null }),
  ),
  mayNot('editor', 'change when it was made', update(offering, { ...change, createdAt: stamp })),
  mayNot('editor', 'leave the time of the last change', update(offering, { title: 'Another title' })),
  mayNot('editor', 'change to another currency', update(offering, { ...change, 'price.currency': 'USD' })),

  mayNot('client', 'see an offering of a suspended tenant', get(inClosed)),
  mayNot(
    'client',
    'list the offerings of a suspended tenant',
    list(paths.offerings(closed), published, limit(20)),
  ),
  may('editor', 'see an offering of a suspended tenant', get(inClosed)),
  mayNot('editor', 'offer something there', set(paths.offering(closed, 'fresh'), fresh)),
  mayNot('editor', 'change an offering there', update(inClosed, change)),
  mayNot('editor', 'delete an offering there', remove(inClosed)),
];
