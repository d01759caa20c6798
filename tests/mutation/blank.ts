/**
 * Rules with comments and the inside of literals replaced by spaces, so that what is left is structure. Every character
 * keeps its place.
 */
export function blank(rules: string): string {
  return rules.replace(/\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g, (found) =>
    found.startsWith('/') ? ' '.repeat(found.length) : `'${' '.repeat(found.length - 2)}'`,
  );
}
