import { paths } from '@evergrow/domain/kernel';
import { limit, where } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, update } from '../world/rule-case.ts';
import { acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const series = paths.seriesList(t);
const entries = paths.waitlistEntries(t);
const ofClient = where('clientUid', '==', 'client');

/** A series is seen by its client and who does it; a place in line by who stands there. */
export const seriesCases: readonly RuleCase[] = [
  may('provider', 'read a series they do', get(paths.series(t, 'series'))),
  mayNot('otherProvider', 'read a series of another', get(paths.series(t, 'series'))),
  mayNot('otherClient', 'read a series of another', get(paths.series(t, 'series'))),
  mayNot('client', 'list all series', list(series, limit(20))),
  mayNot('otherClient', 'list those of another', list(series, ofClient, limit(20))),
  may(
    'provider',
    'list the series they do',
    list(series, where('providerIds', 'array-contains', 'provider'), limit(20)),
  ),
  mayNot(
    'otherProvider',
    'list the series of another',
    list(series, where('providerIds', 'array-contains', 'provider'), limit(20)),
  ),
  mayNot(
    'client',
    'list by being named as provider',
    list(series, where('providerIds', 'array-contains', 'client'), limit(20)),
  ),
  mayNot('client', 'pause past the API', update(paths.series(t, 'series'), { status: 'paused' })),
  mayNot('revoked', 'list their own', list(series, where('clientUid', '==', 'revoked'), limit(20))),
  ...pages('client', series, 100, ofClient),
  ...pages('admin', series, 100),

  mayNot('otherClient', 'read the wish of another', get(paths.waitlistEntry(t, 'entry'))),
  mayNot('revoked', 'list their own wishes', list(entries, where('clientUid', '==', 'revoked'), limit(20))),
  mayNot('provider', 'read the wish of a client', get(paths.waitlistEntry(t, 'entry'))),
  mayNot('client', 'list all who wait', list(entries, limit(20))),
  mayNot('client', 'offer themselves a time', update(paths.waitlistEntry(t, 'entry'), { status: 'offered' })),
  ...pages('client', entries, 100, ofClient),
];
