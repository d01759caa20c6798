import {
  type Downloads,
  downloadsSchema,
  type FileVersion,
  fileVersionSchema,
  type ProductFile,
  productFileSchema,
} from '@evergrow/domain/commerce/files';

const at = new Date('2026-11-01T09:00:00.000Z');

/** A version that is offered. */
export const makeFileVersion = (overrides: Partial<FileVersion> = {}): FileVersion =>
  fileVersionSchema.parse({
    id: 'version',
    number: 1,
    name: 'Saltwater Serif.zip',
    bytes: 120,
    type: 'application/zip',
    sha256: 'a'.repeat(64),
    notes: '',
    state: 'ready',
    refusal: null,
    scanned: false,
    announce: true,
    upload: null,
    at,
    ...overrides,
  });

/** A file of a product in one version. */
export const makeProductFile = (overrides: Partial<ProductFile> = {}): ProductFile =>
  productFileSchema.parse({
    offeringId: 'product',
    variantId: null,
    versions: [makeFileVersion()],
    createdAt: at,
    updatedAt: at,
    ...overrides,
  });

/** One download of it. */
export const makeDownloads = (overrides: Partial<Downloads> = {}): Downloads =>
  downloadsSchema.parse({
    entitlementId: 'order_1',
    clientUid: 'client',
    fileId: 'file',
    versionId: 'version',
    count: 1,
    starts: [{ ticket: 'ticket', at }],
    updatedAt: at,
    ...overrides,
  });
