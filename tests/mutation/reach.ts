import { blank } from './blank.ts';
import type { Unit } from './units.ts';

/** What a condition can decide: an operation on a collection, `tenants/bookings list`. */
export type Reach = ReadonlySet<string>;

const calls = (text: string, { start, end }: Unit, name: string): boolean =>
  new RegExp(`\\b${name}\\(`).test(text.slice(start, end));

/**
 * Says what each condition can decide: an `allow` its own collection and operations, a function those of whoever calls
 * it. A function inside a `match` is known there only, and hides one of the same name outside.
 */
export function reachOf(rules: string, units: readonly Unit[]): (unit: Unit) => Reach {
  const text = blank(rules);
  const known = new Map<Unit, Reach>();

  const hidden = (name: string, collection: string | null): boolean =>
    units.some((unit) => unit.kind === 'function' && unit.name === name && unit.collection === collection);

  const callersOf = (unit: Unit & { kind: 'function' }): Unit[] =>
    units.filter((caller) => {
      if (caller === unit || !calls(text, caller, unit.name)) return false;
      if (unit.collection !== null) return caller.collection === unit.collection;
      return caller.collection === null || !hidden(unit.name, caller.collection);
    });

  const reach = (unit: Unit): Reach => {
    const before = known.get(unit);
    if (before) return before;
    const found =
      unit.kind === 'allow'
        ? unit.operations.map((operation) => `${unit.collection} ${operation}`)
        : callersOf(unit).flatMap((caller) => [...reach(caller)]);
    known.set(unit, new Set(found));
    return new Set(found);
  };
  return reach;
}
