import { Zip, ZipDeflate } from 'fflate';
import type { Cell } from './csv.ts';

/** Characters of one cell at most, as Excel has it. */
const longest = 32_767;
/** What XML 1.0 cannot hold. */
const unfit = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .slice(0, longest)
    .replaceAll(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A text is a text, whatever it begins with: it is never read as a formula. */
const cellXml = (cell: Cell): string => {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};
const rowXml = (cells: readonly Cell[]): string => `<row>${cells.map(cellXml).join('')}</row>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet that are the same for all (ECMA-376, part 1, 12 and 18). */
const parts = (title: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
});

async function* sheet(header: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>) {
  yield `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rowXml(header)}`;
  for await (const rows of pages) yield rows.map(rowXml).join('');
  yield '</sheetData></worksheet>';
}

/**
 * A workbook with one sheet, made while it is sent: no more of it is in memory than the rows given at once.
 * @param title of the sheet, 31 characters at most
 */
export function xlsxStream(
  title: string,
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const written = sheet(header, pages);
  let packed: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else packed.push(chunk);
  });
  const file = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [name, text] of Object.entries(parts(title))) file(name).push(encoder.encode(text), true);
  const rows = file('xl/worksheets/sheet1.xml');
  let ended = false;
  return new ReadableStream({
    async pull(controller) {
      // Deflate keeps some back: until it gives something, it is fed.
      while (packed.length === 0 && !ended) {
        const { done, value } = await written.next();
        rows.push(done ? new Uint8Array() : encoder.encode(value), done);
        if (done) {
          zip.end();
          ended = true;
        }
        if (failed) throw failed;
      }
      for (const chunk of packed) controller.enqueue(chunk);
      packed = [];
      if (ended) controller.close();
    },
    async cancel() {
      await written.return();
    },
  });
}
