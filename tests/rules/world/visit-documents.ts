import { HOUR, paths } from '@evergrow/domain/kernel';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeVisit } from '@evergrow/seed/factories/visit';
import type { Documents } from './world.ts';

/** Where `provider` is, on the way to `client`. Rules compare the end of it with the time of the request. */
export const liveLocationDocument = {
  providerId: 'provider',
  position: { lat: 40.4168, lng: -3.7038 },
  accuracy: 12.5,
  at: new Date(),
  expiresAt: new Date(Date.now() + HOUR),
};

/** A visit that took place, one whose provider is on the way, and one where they have arrived. */
export const visitDocuments = (t: string): Documents => {
  const between = { clientUid: 'client', providerId: 'provider' };
  return {
    [paths.visit(t, 'booking')]: makeVisit({ clientUid: 'client', providerIds: ['provider'] }),
    [paths.booking(t, 'onItsWay')]: makeBooking({ ...between, status: 'onTheWay' }),
    [paths.liveLocation(t, 'onItsWay')]: liveLocationDocument,
    [paths.booking(t, 'arrived')]: makeBooking({ ...between, status: 'arrived' }),
    [paths.liveLocation(t, 'arrived')]: liveLocationDocument,
    [paths.booking(t, 'notYet')]: makeBooking({ ...between, status: 'onTheWay' }),
  };
};
