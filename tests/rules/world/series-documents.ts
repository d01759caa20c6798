import { paths } from '@evergrow/domain/kernel';
import { makeCreditGrant } from '@evergrow/seed/factories/credit-grant';
import { makeEntitlement } from '@evergrow/seed/factories/entitlement';
import { makePackage } from '@evergrow/seed/factories/package';
import { makeSeries } from '@evergrow/seed/factories/series';
import { makeWaitlistEntry } from '@evergrow/seed/factories/waitlist-entry';
import type { Documents } from './world.ts';

/** A series of `client` with `provider`, their wish, their credits, what their order grants, and a package on sale and one that is not. */
export const seriesDocuments = (t: string): Documents => ({
  [paths.series(t, 'series')]: makeSeries({ clientUid: 'client', providerIds: ['provider'] }),
  // Somebody who was a provider and is a client now: only providers read what they give.
  [paths.series(t, 'withClient')]: makeSeries({ clientUid: 'otherClient', providerIds: ['client'] }),
  [paths.waitlistEntry(t, 'entry')]: makeWaitlistEntry({ clientUid: 'client' }),
  [paths.package(t, 'package')]: makePackage(),
  [paths.package(t, 'draft')]: makePackage({ published: false }),
  [paths.creditGrant(t, 'grant')]: makeCreditGrant({
    clientUid: 'client',
    paid: { currency: 'EUR', owed: 30_000, lapsed: 0, lapses: 0, worth: {} },
  }),
  [paths.entitlement(t, 'order_1')]: makeEntitlement({ clientUid: 'client' }),
});
