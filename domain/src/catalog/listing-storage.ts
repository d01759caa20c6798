/** What a product's picture is kept in: pixels of its longer side, at most; none is larger than what was uploaded. */
export const pictureSizes = [160, 480, 1_000, 2_000] as const;
export type PictureSize = (typeof pictureSizes)[number];

/** Where pictures of products lie in Storage; uploads wait under `incoming/` until the server has looked at them. */
export const listingStorage = {
  upload: (t: string, offeringId: string, uid: string, uploadId: string) =>
    `incoming/${t}/listings/${offeringId}/${uid}/${uploadId}`,
  picture: (t: string, offeringId: string, pictureId: string, size: PictureSize) =>
    `tenants/${t}/listings/${offeringId}/${pictureId}-${size}.webp`,
} as const;
