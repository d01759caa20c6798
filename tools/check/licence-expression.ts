/**
 * Licences whose terms a work under Apache-2.0 may depend on: permissive ones, and MPL-2.0 and OFL-1.1, whose
 * copyleft ends at the file or the font. https://www.apache.org/legal/resolved.html
 */
const permitted = new Set([
  '0BSD',
  'AFL-2.1',
  'Apache-2.0',
  'Apache 2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'public domain',
  'Public Domain',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Whether an SPDX expression can be satisfied: one side of an OR, both sides of an AND. */
export function permits(expression: string): boolean {
  const text = withoutParentheses(expression.trim());
  const alternatives = splitOutside(text, ' OR ');
  if (alternatives.length > 1) return alternatives.some(permits);
  const parts = splitOutside(text, ' AND ');
  if (parts.length > 1) return parts.every(permits);
  return permitted.has(text.replace(/ WITH .*$/, ''));
}

/** Takes away a pair that encloses the whole, and only such a pair: not those of `(A OR B) AND (C OR D)`. */
function withoutParentheses(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  const inner = text.slice(1, -1);
  let depth = 0;
  for (const letter of inner) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return text;
  }
  return withoutParentheses(inner.trim());
}

/** Splits where no parenthesis is open. */
function splitOutside(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 && text.startsWith(separator, at)) {
      pieces.push(text.slice(from, at));
      from = at + separator.length;
    }
  }
  return [...pieces, text.slice(from)];
}
