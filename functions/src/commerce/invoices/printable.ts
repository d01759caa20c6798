/** What is asked of a font: whether it can print a code point. */
export type Glyphs = { hasGlyphForCodePoint: (point: number) => boolean };

/** The text with what the font cannot print as `□`: nothing is left out unseen. Line breaks stay, other control characters go. */
export const printable = (text: string, font: Glyphs): string =>
  [...text.normalize('NFC')]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0;
      if (character === '\n') return character;
      // Narrow spaces that Intl puts into numbers.
      if (/\s/u.test(character)) return ' ';
      if (/\p{C}/u.test(character)) return '';
      return font.hasGlyphForCodePoint(point) ? character : '□';
    })
    .join('');
