/**
 * Where pictures of visits lie in Storage. What was uploaded waits under `incoming/` until the server has looked at it;
 * what it made of it lies with the tenant.
 */
export const visitStorage = {
  /** Uploads of all tenants, for the sweep that clears what was never finished. */
  incoming: 'incoming/',
  upload: (t: string, bookingId: string, uid: string, uploadId: string) =>
    `incoming/${t}/${bookingId}/${uid}/${uploadId}`,
  /** Everything of one visit. */
  folder: (t: string, bookingId: string) => `tenants/${t}/visits/${bookingId}/`,
  photo: (t: string, bookingId: string, photoId: string) => `tenants/${t}/visits/${bookingId}/${photoId}.jpg`,
  thumbnail: (t: string, bookingId: string, photoId: string) =>
    `tenants/${t}/visits/${bookingId}/${photoId}-small.jpg`,
} as const;
