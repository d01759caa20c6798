import { createHash } from 'node:crypto';
import type { ProductFile } from '@evergrow/domain/commerce/files';
import { DAY, type Millis } from '@evergrow/domain/kernel';
import { makeFileVersion, makeProductFile } from '../../../factories/product-file.ts';

/** The bytes of one version of a file. */
export type FileContent = { readonly fileId: string; readonly versionId: string; readonly bytes: Buffer };

type Edition = {
  readonly name: string;
  readonly text: string;
  readonly notes?: string;
  readonly daysAgo: number;
};

/** What is told of the files of some products: each edition. */
const editions: Readonly<Record<string, readonly Edition[]>> = {
  'saltwater-serif': [
    { name: 'Saltwater Serif 1.0.pdf', text: 'Saltwater Serif, five weights', daysAgo: 18 },
    {
      name: 'Saltwater Serif 1.1.pdf',
      text: 'Saltwater Serif, five weights, now with Catalan',
      notes: 'The Catalan middle dot, and kerning of To, Ty and Ve.',
      daysAgo: 3,
    },
  ],
  'pocket-mono': [{ name: 'Pocket Mono.pdf', text: 'Pocket Mono, for long evenings', daysAgo: 18 }],
  'css-without-fear': [{ name: 'CSS without Fear.pdf', text: 'CSS without Fear', daysAgo: 18 }],
};

/** A page of PDF with one line on it (ISO 32000-1, 7.5: offsets counted as they are written). */
function pageOf(line: string): Buffer {
  const drawn = `BT /F1 24 Tf 72 720 Td (${line.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** Their files are yet to be uploaded. */
const without: ReadonlySet<string> = new Set(['quiet-gradients', 'paper-textures', 'field-notes-brushes']);

/** Of every product that is downloaded, each edition of its file. */
const editionsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).flatMap(([id, title]) => {
    const name = `${title.replaceAll(/[^\p{L}\p{N} ]/gu, '')}.pdf`;
    const plain: Edition = { name, text: title.replaceAll(/[^ -~]/g, ''), daysAgo: 18 };
    return without.has(id) ? [] : [[id, editions[id] ?? [plain]] as const];
  });

/**
 * The files of the shop's products, with what is in them.
 * @param titles of what is downloaded, by product
 */
export function planFiles(
  titles: Readonly<Record<string, string>>,
  now: Millis,
): {
  files: Readonly<Record<string, ProductFile>>;
  contents: readonly FileContent[];
} {
  const made = editionsOf(titles).map(([offeringId, all]) => {
    const fileId = `${offeringId}-file`;
    const versions = all.map(({ name, text, notes = '', daysAgo }, index) => {
      const bytes = pageOf(text);
      const version = makeFileVersion({
        ...{ id: `${fileId}-${index + 1}`, number: index + 1, name, notes, bytes: bytes.length },
        type: 'application/pdf',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        at: new Date(now - daysAgo * DAY),
      });
      return { version, content: { fileId, versionId: version.id, bytes } };
    });
    const [first] = versions;
    const at = first?.version.at ?? new Date(now);
    const file = makeProductFile({
      offeringId,
      versions: versions.map(({ version }) => version),
      createdAt: at,
      updatedAt: at,
    });
    return { fileId, file, contents: versions.map(({ content }) => content) };
  });
  return {
    files: Object.fromEntries(made.map(({ fileId, file }) => [fileId, file])),
    contents: made.flatMap(({ contents }) => contents),
  };
}
