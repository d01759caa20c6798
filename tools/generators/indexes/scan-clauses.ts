/** A clause found in source. A sort whose direction is computed ends with `?`. */
export type FoundClause = string;

/** Clauses that stand in one expression, so that one query has them all. */
export type FoundQuery = readonly FoundClause[];

const call = /\b(where|orderBy|findNearest)\(/g;
const sortObject = /\{\s*field:\s*'([\w.]+)',\s*direction:\s*'(asc|desc)'\s*\}/g;

/** What may stand between two clauses of one query: the next call's dot or comma, and calls such as `limit(20)`. */
const between = /^[\s,.]*(?:[\w.]+\([\w\s+]*\)[\s,.]*)*\w*\.?$/;

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (found) => found.replace(/[^\n]/g, ' '));

function closingOf(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if ('([{'.includes(source[at] ?? ' ')) depth += 1;
    if (')]}'.includes(source[at] ?? ' ')) depth -= 1;
    if (depth === 0) return at;
  }
  return source.length;
}

/**
 * The clauses of a call. More than one where its field is chosen by a condition; none where it sorts by the document's
 * id, which every index ends with.
 * @throws where the field is not named: nobody could say which index that needs
 */
function clausesOf(name: string, given: string): FoundClause[] {
  if (name === 'findNearest') {
    const field = /vectorField:\s*'([\w.]+)'/.exec(given)?.[1];
    if (field === undefined) throw new Error(`findNearest names no field: ${given}`);
    return [`near ${field}`];
  }
  if (/^(FieldPath\.|\w+\.)?documentId\(\)/.test(given)) return [];
  if (name === 'orderBy') {
    const [, field, direction] = /^'([\w.]+)'(?:,\s*(.+))?$/.exec(given) ?? [];
    if (field === undefined) throw new Error(`orderBy names no field: ${given}`);
    return [
      `sort ${field} ${direction === undefined ? 'asc' : (/^'(asc|desc)'$/.exec(direction)?.[1] ?? '?')}`,
    ];
  }
  const [, choice, operator] = /^([^,]+),\s*'([^']+)'/.exec(given) ?? [];
  const fields = [...(choice ?? '').replace(/^[^?]*\?/, '').matchAll(/'([\w.]+)'/g)].map(
    ([, field]) => field,
  );
  if (fields.length === 0 || operator === undefined) throw new Error(`where names no field: ${given}`);
  return fields.map((field) => `${field} ${operator}`);
}

/**
 * The queries a source file asks, as far as one expression tells them.
 * @throws where a clause does not name its field
 */
export function queriesIn(source: string): FoundQuery[] {
  const text = withoutComments(source);
  const queries: FoundClause[][] = [];
  let last = -1;
  for (const found of text.matchAll(call)) {
    const [token, name = ''] = found;
    const open = found.index + token.length - 1;
    const end = closingOf(text, open);
    const clauses = clausesOf(
      name,
      text
        .slice(open + 1, end)
        .replace(/\s+/g, ' ')
        .trim(),
    );
    // A call chosen by a condition is in some of the queries only, and so stands alone.
    const joins = last >= 0 && clauses.length === 1 && between.test(text.slice(last + 1, found.index));
    const current = queries.at(-1);
    if (joins && current) current.push(...clauses);
    else queries.push(...clauses.map((clause) => [clause]));
    last = clauses.length === 1 ? end : -1;
  }
  const sorts = [...text.matchAll(sortObject)].map(([, field, direction]) => [`sort ${field} ${direction}`]);
  return [...queries.filter((query) => query.length > 0), ...sorts];
}
