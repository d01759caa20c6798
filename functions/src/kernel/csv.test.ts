import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, csvStream } from './csv.ts';

/** What a spreadsheet reads of one line. */
function read(line: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of line.trimEnd().matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return cells;
}

describe('a line', () => {
  test.each([
    [['a', 1, null, -2.5], 'a,1,,-2.5\r\n'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
    [['=1+1', '+49', '-x', '@sum', '\tx', '＝1'], "'=1+1,'+49,'-x,'@sum,'\tx,'＝1\r\n"],
  ])('of %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  test('holds what it was given, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (cells) => {
        const clean = cells.map((cell) => `x${cell.replaceAll(/[\r\n]/g, ' ')}x`);
        expect(read(csvLine(clean)).slice(0, clean.length)).toEqual(clean);
        const [first = ''] = read(csvLine([cells[0] ?? '']));
        expect(first).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});

test('a file is made page by page, and no further than it is read', async () => {
  let asked = 0;
  const pages = async function* () {
    for (;;) {
      asked += 1;
      yield [[asked, '=x']];
    }
  };
  const reader = csvStream(['number', 'text'], pages()).getReader();
  const parts: string[] = [];
  for (let part = 0; part < 3; part += 1) parts.push(new TextDecoder().decode((await reader.read()).value));
  await reader.cancel();
  expect(parts).toEqual(['number,text\r\n', "1,'=x\r\n", "2,'=x\r\n"]);
  expect(asked).toBeLessThan(5);
});
