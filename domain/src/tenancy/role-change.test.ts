import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAtLeast, type Role, roleSchema } from './role.ts';
import { changeRole, higherRole, removeMember } from './role-change.ts';

const roles = fc.constantFrom(...roleSchema.options);

test('the last owner is neither lowered nor removed, whoever asks', () => {
  fc.assert(
    fc.property(roles, roles, fc.boolean(), (actor, to, isSelf) => {
      if (to !== 'owner') expect(changeRole(actor, 'owner', to, 1).ok).toBe(false);
      expect(removeMember(actor, 'owner', isSelf, 1).ok).toBe(false);
    }),
  );
});

test('only owners make or unmake admins and owners', () => {
  fc.assert(
    fc.property(roles, roles, roles, (actor, from, to) => {
      const high = isAtLeast(from, 'admin') || isAtLeast(to, 'admin');
      expect(changeRole(actor, from, to, 2).ok).toBe(actor === 'owner' || (actor === 'admin' && !high));
    }),
  );
});

test('anybody leaves by themselves; others are removed from above', () => {
  const cases: readonly (readonly [Role, Role, boolean, boolean])[] = [
    ['client', 'client', true, true],
    ['owner', 'owner', true, true],
    ['client', 'client', false, false],
    ['editor', 'client', false, false],
    ['admin', 'editor', false, true],
    ['admin', 'admin', false, false],
    ['owner', 'owner', false, true],
  ];
  for (const [actor, target, isSelf, allowed] of cases) {
    expect(removeMember(actor, target, isSelf, 2).ok, `${actor} removes ${target}`).toBe(allowed);
  }
});

test('the higher role wins from either side', () => {
  expect(higherRole('client', 'editor')).toBe('editor');
  expect(higherRole('owner', 'editor')).toBe('owner');
});
