import type { Place } from '@evergrow/domain/scheduling';
import { type FieldPlace, openField, sealField } from '../../privacy/sealed-field.ts';
import { subjectKey } from '../../privacy/subject-key.ts';

/** Where the sealed address of a booking, or of a series, stands. */
const addressPlace = (tenantId: string, doc: string | { seriesId: string }): FieldPlace =>
  typeof doc === 'string'
    ? { tenantId, collection: 'bookings', doc, field: 'place.address' }
    : { tenantId, collection: 'series', doc: doc.seriesId, field: 'place.address' };

type Doc = string | { seriesId: string };

/**
 * The same place for another document: what is sealed opens only where it was sealed for. Null when the client's key is
 * gone, and their address with it.
 */
export async function movePlace(
  tenantId: string,
  clientUid: string,
  place: Place,
  from: Doc,
  to: Doc,
): Promise<Place | null> {
  const key = await subjectKey(tenantId, clientUid, 'visits');
  if (!key) return null;
  const plain = openField(key, place.address, addressPlace(tenantId, from));
  return { ...place, address: sealField(key, plain, addressPlace(tenantId, to)) };
}
