import { paths } from '@evergrow/domain/kernel';
import { limit, serverTimestamp, where } from 'firebase/firestore';
import { providerDocument } from '../world/catalog-documents.ts';
import { get, list, may, mayNot, type RuleCase, remove, set, update } from '../world/rule-case.ts';
import { closed, other, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const stamp = serverTimestamp();
const page = paths.provider(t, 'provider');
const hidden = paths.provider(t, 'otherProvider');
const published = where('published', '==', true);
const fresh = { ...providerDocument, rating: { count: 0, sum: 0 }, createdAt: stamp, updatedAt: stamp };
const change = { headline: 'Another headline', updatedAt: stamp };
const without = { [page]: null };
const photoOf = (owner: string, name = 'me.webp') => ({
  photoPath: `tenants/${t}/providers/${owner}/photo/${name}`,
  updatedAt: stamp,
});

export const providerCases: readonly RuleCase[] = [
  may('otherProvider', 'see their own unpublished page', get(hidden)),
  may('editor', 'see an unpublished page', get(hidden)),
  mayNot('client', 'see an unpublished page', get(hidden)),
  mayNot('provider', "see another's unpublished page", get(hidden)),
  mayNot('client', 'list without asking for the published', list(paths.providers(t), limit(20))),
  mayNot(
    'client',
    'list the unpublished',
    list(paths.providers(t), where('published', '==', false), limit(20)),
  ),
  ...pages('client', paths.providers(t), 100, published),
  ...pages('editor', paths.providers(t), 100),

  mayNot('editor', 'make a page for a client', set(paths.provider(t, 'client'), fresh)),
  mayNot('editor', 'make a page for a stranger', set(paths.provider(t, 'stranger'), fresh)),
  mayNot('client', 'make themselves a page', set(paths.provider(t, 'client'), fresh)),
  may('editor', 'make themselves a page', set(paths.provider(t, 'editor'), fresh)),
  mayNot('provider', 'begin with a rating', set(page, { ...fresh, rating: { count: 1, sum: 5 } }), without),
  mayNot(
    'provider',
    'begin with a rating of another shape',
    set(page, { ...fresh, rating: { count: 0 } }),
    without,
  ),
  mayNot(
    'provider',
    'choose when the page was made',
    set(page, { ...fresh, createdAt: new Date(0) }),
    without,
  ),
  mayNot(
    'provider',
    'choose when the new page was changed',
    set(page, { ...fresh, updatedAt: new Date(0) }),
    without,
  ),

  mayNot('provider', 'rate themselves', update(page, { ...change, rating: { count: 9, sum: 45 } })),
  mayNot('editor', 'rate somebody', update(page, { ...change, 'rating.sum': 10 })),
  mayNot('provider', 'change when the page was made', update(page, { ...change, createdAt: stamp })),
  mayNot('provider', 'choose when it was changed', update(page, { ...change, updatedAt: new Date(0) })),
  mayNot('provider', 'leave the time of the last change', update(page, { headline: 'Another headline' })),
  mayNot('provider', 'ask for another currency', update(page, { ...change, 'price.currency': 'USD' })),
  mayNot('provider', 'change the page of another', update(hidden, change)),
  mayNot('client', 'change the page they had as a provider', update(paths.provider(t, 'client'), change), {
    [paths.provider(t, 'client')]: providerDocument,
  }),
  mayNot('revoked', 'change their own page', update(paths.provider(t, 'revoked'), change), {
    [paths.provider(t, 'revoked')]: providerDocument,
  }),

  may('provider', 'show a photo of their own', update(page, photoOf('provider'))),
  may('provider', 'take the photo away', update(page, { photoPath: null, updatedAt: stamp }), {
    [page]: { ...providerDocument, ...photoOf('provider'), updatedAt: new Date(0) },
  }),
  mayNot('provider', "show another's photo", update(page, photoOf('otherProvider'))),
  mayNot('provider', 'show a photo of a folder further down', update(page, photoOf('provider', 'a/me.webp'))),
  mayNot(
    'provider',
    'show a photo from elsewhere',
    update(page, { ...change, photoPath: 'https://example.com/me.png' }),
  ),
  mayNot('provider', 'show a photo of an endless name', update(page, photoOf('provider', 'x'.repeat(81)))),
  mayNot('provider', 'show a number', update(page, { ...change, photoPath: 7 })),

  mayNot('client', 'see the catalog of a suspended tenant', get(paths.provider(closed, 'provider'))),
  mayNot(
    'client',
    'list the catalog of a suspended tenant',
    list(paths.providers(closed), published, limit(20)),
  ),
  may('provider', 'see their own page there', get(paths.provider(closed, 'provider'))),
  may('editor', 'see the page there', get(paths.provider(closed, 'provider'))),
  may('editor', 'list the pages there', list(paths.providers(closed), limit(20))),
  mayNot('provider', 'change their page there', update(paths.provider(closed, 'provider'), change)),
  mayNot('owner', 'delete a page there', remove(paths.provider(closed, 'provider'))),
  mayNot('editor', 'make a page there', set(paths.provider(closed, 'editor'), fresh)),
  mayNot('owner', 'list the pages of another tenant', list(paths.providers(other), published, limit(20))),
  mayNot('client', 'read the directory of a suspended tenant', get(paths.directory(closed))),
  may('editor', 'read the directory of a suspended tenant', get(paths.directory(closed))),
  mayNot('revoked', 'read the directory', get(paths.directory(t))),
];
