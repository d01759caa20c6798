import { ok, type Result, refuse } from '../kernel/index.ts';
import { canChangeRole, canManageRole, isAtLeast, type Role } from './role.ts';

type Refused = 'forbidden' | 'last_owner';

/**
 * Whether `actor` may turn a member of role `from` into `to`.
 * @param owners how many owners the tenant has now
 */
export function changeRole(actor: Role, from: Role, to: Role, owners: number): Result<Role, Refused> {
  if (!canChangeRole(actor, from, to)) return refuse('forbidden');
  if (from === 'owner' && to !== 'owner' && owners <= 1) return refuse('last_owner');
  return ok(to);
}

/**
 * Whether `actor` may take a member of role `target` out of the tenant; anybody may leave by themselves.
 * @param owners how many owners the tenant has now
 */
export function removeMember(
  actor: Role,
  target: Role,
  isSelf: boolean,
  owners: number,
): Result<'removed', Refused> {
  const may = isSelf || (isAtLeast(actor, 'admin') && canManageRole(actor, target));
  if (!may) return refuse('forbidden');
  if (target === 'owner' && owners <= 1) return refuse('last_owner');
  return ok('removed');
}

/** The higher of two roles: accepting an invitation never lowers anyone. */
export const higherRole = (one: Role, other: Role): Role => (isAtLeast(one, other) ? one : other);
