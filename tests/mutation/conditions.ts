import type { Span } from './units.ts';

/** A part of a condition that is itself true or false. */
export type Operand = Span & {
  /** What it is joined to the others by; null for a condition as a whole. */
  readonly joint: '&&' | '||' | null;
  /** Whether nothing within it is joined. */
  readonly isLeaf: boolean;
};

/** Moves the ends inwards past spaces and past parentheses that hold all of it. */
function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (;;) {
    while (/\s/.test(text[from] ?? '')) from += 1;
    while (/\s/.test(text[to - 1] ?? '')) to -= 1;
    if (text[from] !== '(' || closingOf(text, from) !== to - 1) return { start: from, end: to };
    from += 1;
    to -= 1;
  }
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ('([{'.includes(text[at] ?? ' ')) depth += 1;
    if (')]}'.includes(text[at] ?? ' ')) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The parts of `span` between the `joint`s that are not inside any bracket. */
function split(text: string, { start, end }: Span, joint: '&&' | '||'): Span[] {
  const parts: Span[] = [];
  let [from, depth] = [start, 0];
  for (let at = start; at < end; at += 1) {
    if ('([{'.includes(text[at] ?? ' ')) depth += 1;
    if (')]}'.includes(text[at] ?? ' ')) depth -= 1;
    if (depth === 0 && text.startsWith(joint, at)) {
      parts.push({ start: from, end: at });
      from = at + joint.length;
    }
  }
  return [...parts, { start: from, end }];
}

/**
 * A condition and every operand within it, outermost first.
 * @param text rules without comments and literals, as `blank` gives them
 */
export function operandsOf(text: string, span: Span, joint: Operand['joint'] = null): Operand[] {
  const own = bare(text, span);
  const next = (['||', '&&'] as const).find((candidate) => split(text, own, candidate).length > 1);
  const inner = next ? split(text, own, next).flatMap((part) => operandsOf(text, part, next)) : [];
  return [{ ...own, joint, isLeaf: next === undefined }, ...inner];
}
