import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { type SearchFile, searchFileSchema } from '@evergrow/domain/catalog/search';
import { log } from '../../kernel/log.ts';
import { bucket } from '../../visits/bucket.ts';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** Where a shop's search lies. By its address, so that it is found without reading a document; addresses never change. */
const nameOf = (slug: string): string => `search/${slug}.json.gz`;

/** Names one version of a file; `0` where there is none. */
export type Generation = string;
export const noFile: Generation = '0';

/** The file has been replaced since it was read. */
export class FileReplaced extends Error {
  constructor() {
    super('The file has been replaced meanwhile');
    this.name = 'FileReplaced';
  }
}

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof Error && 'code' in error && Number(error.code) === code;

/** Which version there is: one cheap question, no bytes. */
export async function fileGeneration(slug: string): Promise<Generation> {
  try {
    const [{ generation }] = await bucket().file(nameOf(slug)).getMetadata();
    return String(generation ?? noFile);
  } catch (error) {
    if (hasCode(error, 404)) return noFile;
    throw error;
  }
}

/** The file and its version. Null for none, and for one of a form that is not ours any more: it is made anew. */
export async function readSearchFile(
  slug: string,
): Promise<{ file: SearchFile | null; generation: Generation; bytes: number }> {
  for (;;) {
    const generation = await fileGeneration(slug);
    if (generation === noFile) return { file: null, generation, bytes: 0 };
    try {
      const [content] = await bucket().file(nameOf(slug), { generation }).download({ validation: false });
      const parsed = searchFileSchema.safeParse(JSON.parse((await unpacked(content)).toString('utf8')));
      if (!parsed.success) log('WARNING', 'search file of another form', { slug });
      return { file: parsed.data ?? null, generation, bytes: content.length };
    } catch (error) {
      // Replaced or removed between the two: ask again which there is.
      if (!hasCode(error, 404)) throw error;
    }
  }
}

/**
 * Replaces that version of the file.
 * @returns how many bytes it has
 * @throws FileReplaced when it is not the newest any more
 */
export async function writeSearchFile(slug: string, file: SearchFile, over: Generation): Promise<number> {
  const content = await packed(JSON.stringify(searchFileSchema.parse(file)), {
    level: constants.Z_BEST_SPEED,
  });
  try {
    await bucket()
      .file(nameOf(slug))
      .save(content, {
        resumable: false,
        preconditionOpts: { ifGenerationMatch: over },
        metadata: { contentType: 'application/gzip', cacheControl: 'no-store' },
      });
  } catch (error) {
    if (hasCode(error, 412)) throw new FileReplaced();
    throw error;
  }
  return content.length;
}

/** The shop cannot be searched any more. Doing it again changes nothing. */
export async function removeSearchFile(slug: string): Promise<void> {
  await bucket().file(nameOf(slug)).delete({ ignoreNotFound: true });
}
