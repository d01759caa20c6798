import { paths } from '@evergrow/domain/kernel';
import { db } from '../kernel/firebase.ts';
import { pagesOf } from '../kernel/pages-of.ts';

/** What stands where a name was. */
export const deletedName = 'Deleted member';

/** Takes a person's name out of the orders, subscriptions, bookings, series and reviews that stay. */
export async function forgetName(tenantId: string, uid: string): Promise<void> {
  const bookings = db().collection(paths.bookings(tenantId));
  const reviews = db().collection(paths.reviews(tenantId));
  const places = [
    { query: bookings.where('clientUid', '==', uid), field: 'clientName' },
    { query: bookings.where('providerId', '==', uid), field: 'providerName' },
    { query: reviews.where('clientUid', '==', uid), field: 'authorName' },
    { query: db().collection(paths.affiliates(tenantId)).where('uid', '==', uid), field: 'displayName' },
    ...[
      paths.orders(tenantId),
      paths.subscriptions(tenantId),
      paths.seriesList(tenantId),
      paths.creditGrants(tenantId),
    ].map((path) => ({
      query: db().collection(path).where('clientUid', '==', uid),
      field: 'clientName',
    })),
  ];
  for (const { query, field } of places) {
    for await (const page of pagesOf(query)) {
      const batch = db().batch();
      for (const found of page) batch.update(found.ref, { [field]: deletedName });
      await batch.commit();
    }
  }
}
