import { blank } from './blank.ts';

/** The place of a part of the rules. */
export type Span = { readonly start: number; readonly end: number };

/** A condition as a whole: that of an `allow`, or what a function returns. */
export type Unit = Span & {
  /** The collection of the `match` around it; null outside of any. */
  readonly collection: string | null;
} & (
    | { readonly kind: 'allow'; readonly operations: readonly string[] }
    | { readonly kind: 'function'; readonly name: string }
  );

const opening =
  /match\s+(\/[^\s]*)\s*\{|function\s+(\w+)\([^)]*\)\s*\{|allow\s+([\w\s,]+):\s*if\s|return\s|[{};]/g;

/** Ids taken out of a match path, those that are spelled out too: `tenants/members/notifications`. */
const collectionOf = (path: string): string =>
  path
    .split('/')
    .filter((_, index) => index % 2 === 1)
    .join('/');

/** Every condition of the rules, in the order they stand. */
export function unitsOf(rules: string): Unit[] {
  const text = blank(rules);
  const units: Unit[] = [];
  // What each open brace belongs to: a match, a function, or something in between.
  const open: { match?: string; name?: string }[] = [];
  for (const found of text.matchAll(opening)) {
    const [token, match, name, operations] = found;
    const start = found.index + token.length;
    if (match !== undefined) open.push({ match });
    else if (name !== undefined) open.push({ name });
    else if (token === '{') open.push({});
    else if (token === '}') open.pop();
    else if (token !== ';') {
      const around = open.flatMap(({ match: path }) => (path === undefined ? [] : [path])).at(-1);
      const collection =
        around === undefined || around.startsWith('/databases') ? null : collectionOf(around);
      const span = { start, end: text.indexOf(';', start), collection };
      const inside = open.at(-1)?.name;
      if (operations !== undefined) {
        units.push({
          ...span,
          kind: 'allow',
          operations: operations.split(',').map((operation) => operation.trim()),
        });
      } else if (inside !== undefined) units.push({ ...span, kind: 'function', name: inside });
    }
  }
  return units;
}
