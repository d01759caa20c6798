import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Cell } from './csv.ts';
import { xlsxStream } from './xlsx.ts';

async function sheetOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const bytes = new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
  const files = unzipSync(bytes);
  expect(Object.keys(files).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}
async function* pages(...all: (readonly (readonly Cell[])[])[]) {
  yield* all;
}

it('holds what it was given, texts as texts and numbers as numbers', async () => {
  const sheet = await sheetOf(
    xlsxStream('Orders', ['A', 'B'], pages([['=HYPERLINK("x")', 12.5]], [['<b>&"\u0000', null]])),
  );
  expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c><c><v>12.5</v></c>');
  expect(sheet).toContain('<t xml:space="preserve">&lt;b&gt;&amp;&quot;</t></is></c><c/>');
  expect(sheet).not.toContain('<f>');
});

it('is well-formed whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (texts) => {
      const sheet = await sheetOf(xlsxStream('Orders', ['A'], pages(texts.map((text) => [text]))));
      const held = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].length;
      expect(held).toBe(1 + texts.filter((text) => text !== '').length);
      expect(sheet.match(/<row>/g)?.length).toBe(texts.length + 1);
      expect(sheet).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    }),
    { numRuns: 15 },
  );
});

it('is made no faster than it is fetched', async () => {
  let asked = 0;
  async function* many() {
    for (; asked < 1_000; asked += 1)
      yield Array.from({ length: 100 }, (_, row) => [`${asked} ${row} ${Math.random()}`]);
  }
  const reader = xlsxStream('Orders', ['A'], many()).getReader();
  await reader.read();
  await reader.read();
  expect(asked).toBeLessThan(200);
  await reader.cancel();
});
