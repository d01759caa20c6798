import { paths } from '@evergrow/domain/kernel';
import type { Role, Tenant } from '@evergrow/domain/tenancy';
import { FieldPath, FieldValue, type Transaction, type WriteBatch } from 'firebase-admin/firestore';
import { db } from '../kernel/firebase.ts';

type Writer = Pick<WriteBatch, 'update'> | Pick<Transaction, 'update'>;
type Shown = Pick<Tenant, 'slug' | 'name' | 'branding'>;

/** A line of the workspace switcher. */
export const membershipIn = ({ slug, name, branding }: Shown, role: Role) => ({
  slug,
  name,
  role,
  accent: branding.accent,
});

/** Tenant ids may hold hyphens, which a dotted path would not take. */
const entry = (tenantId: string, ...rest: string[]) => new FieldPath('memberships', tenantId, ...rest);

/** Enters the tenant in the person's list. Their document must be there. */
export function putMembership(
  writer: Writer,
  uid: string,
  tenantId: string,
  tenant: Shown,
  role: Role,
): void {
  writer.update(db().doc(paths.user(uid)), entry(tenantId), membershipIn(tenant, role));
}

export function changeMembershipRole(writer: Writer, uid: string, tenantId: string, role: Role): void {
  writer.update(db().doc(paths.user(uid)), entry(tenantId, 'role'), role);
}

export function dropMembership(writer: Writer, uid: string, tenantId: string): void {
  writer.update(db().doc(paths.user(uid)), entry(tenantId), FieldValue.delete());
}
