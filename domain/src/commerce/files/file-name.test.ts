import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, extensionOf, safeFileName } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['<img src=x onerror=alert(1)>.zip', '_img src=x onerror=alert(1)_.zip'],
    ['a\u202Egpj.exe', 'a_gpj.exe'],
    ['  spaced \t out.pdf ', 'spaced _ out.pdf'],
    ['...', 'file'],
    ['', 'file'],
    ['Tipografía ñandú.zip', 'Tipografía ñandú.zip'],
  ])('%j is saved as %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('keeps its ending when it is too long', () => {
    const name = safeFileName(`${'ä'.repeat(300)}.zip`);
    expect([[...name].length, extensionOf(name)]).toEqual([120, 'zip']);
  });

  it('is made safe once: again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeFileName(name);
        expect(safeFileName(safe)).toBe(safe);
        expect(safe).toMatch(/^[^\p{C}/\\:*?"<>|]{1,240}$/u);
      }),
    );
  });

  it('in a header never ends its quotes, its line or its parameter, and says the whole name in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const header = contentDisposition(name);
        const [, plain, encoded] =
          /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([\w%.~!$&+^`|#-]*)$/.exec(header) ?? [];
        expect(plain).toMatch(/^[^"\\%;]+$/);
        expect(decodeURIComponent(encoded ?? '')).toBe(safeFileName(name));
      }),
    );
    expect(contentDisposition('\u0301')).toContain('filename="file"');
    expect(contentDisposition('Guía "más"; x=1.pdf')).toBe(
      `attachment; filename="Guia _mas__ x=1.pdf"; filename*=UTF-8''Gu%C3%ADa%20_m%C3%A1s_%3B%20x%3D1.pdf`,
    );
  });
});
