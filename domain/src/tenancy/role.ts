import { z } from 'zod';

export const roleSchema = z.enum(['client', 'provider', 'editor', 'admin', 'owner']);
/** What a member may do, from least to most: each role may do all that those before it may. */
export type Role = z.infer<typeof roleSchema>;

const rank: Record<Role, number> = { client: 0, provider: 1, editor: 2, admin: 3, owner: 4 };

/** Whether `role` is `least` or higher. */
export const isAtLeast = (role: Role, least: Role): boolean => rank[role] >= rank[least];

/**
 * Whether a member with role `actor` may turn a member of role `from` into role `to`.
 * Owners may do everything; admins manage those below them and can neither make nor unmake admins or owners.
 */
export function canChangeRole(actor: Role, from: Role, to: Role): boolean {
  if (actor === 'owner') return true;
  return actor === 'admin' && rank[from] < rank.admin && rank[to] < rank.admin;
}

/** Whether `actor` may remove a member of role `target` or invite someone as `target`. */
export const canManageRole = (actor: Role, target: Role): boolean => canChangeRole(actor, target, target);
