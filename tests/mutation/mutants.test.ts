import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { reachOf } from './reach.ts';
import { unitsOf } from './units.ts';

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function isIn(t) { return a == 'x && y'; } // && not code
    function value() { return get(/databases/$(database)/documents/x).data; }
    match /tenants/{t}/rooms/{room} {
      function isOpen() {
        let rows = [1, 2];
        return isIn(t) && (value().b || c.matches('}'));
      }
      allow get, list: if isOpen();
    }
    match /halls/{hall} {
      allow delete: if isIn(hall);
    }
  }
}`;

describe('mutants', () => {
  const all = mutantsOf(rules);
  const told = all.map(({ condition, change }) => `${change} ${condition}`);

  test('drop and negate each operand, open and close each allow', () => {
    expect(told).toEqual([
      "always a == 'x && y'",
      "negated a == 'x && y'",
      'dropped isIn(t)',
      'negated isIn(t)',
      "dropped value().b || c.matches('}')",
      'dropped value().b',
      'negated value().b',
      "dropped c.matches('}')",
      "negated c.matches('}')",
      'always isOpen()',
      'never isOpen()',
      'negated isOpen()',
      'always isIn(hall)',
      'never isIn(hall)',
      'negated isIn(hall)',
    ]);
  });

  test('change that place and nothing else', () => {
    expect(all[5]?.rules).toBe(rules.replace('value().b ||', 'false ||'));
    expect(all[5]?.line).toBe(9);
    expect(all[3]?.rules).toBe(rules.replace('isIn(t) &&', '!(isIn(t)) &&'));
  });

  test('reach what their condition decides', () => {
    const units = unitsOf(rules);
    const reach = reachOf(rules, units);
    expect(units.map((unit) => [...reach(unit)].join())).toEqual([
      'tenants/rooms get,tenants/rooms list,halls delete',
      'tenants/rooms get,tenants/rooms list',
      'tenants/rooms get,tenants/rooms list',
      'tenants/rooms get,tenants/rooms list',
      'halls delete',
    ]);
  });
});
