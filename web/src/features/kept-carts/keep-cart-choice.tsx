import type { OwnCartReminder } from '@evergrow/domain/commerce/kept-cart';
import { useEffect } from 'react';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { joinTenant } from '../../lib/join-tenant.ts';
import { useSession } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { StoredCart } from '../cart/cart-store.ts';

/** Which words stand beside the box. A change of them is a new version; who agreed to earlier ones agreed to those. */
const wording = '2026-11';
/** What was last kept for each business since this page was loaded. */
const kept = new Map<string, string>();
/** A cart still being changed is not sent at each press. */
const pause = 800;

/**
 * For who is signed in, where the business follows up carts: whether they want to be mailed about this one. Unticked until
 * they tick it. For who agreed, the cart is kept as it is now; an empty one only where it was emptied here, since one on
 * another device says nothing about what is in this one.
 */
export default function KeepCartChoice({ cart }: { cart: StoredCart }) {
  const t = useT('kept-carts');
  const { tenant, role } = useTenantView();
  const session = useSession();
  const own = `t/${tenant.id}/cart-reminders`;
  const path = role === null ? `public/tenants/${tenant.slug}/cart-reminders` : own;
  const isIn = session.status === 'signedIn' && session.account !== null;
  const { data, reload } = useQuery(isIn ? path : null, () => api.get<OwnCartReminder>(path));
  const decide = useAction(async (agreed: boolean) => {
    if (role === null) await joinTenant(tenant.id);
    await api.put(own, { body: agreed ? { agreed, wording } : { agreed } });
    if (!agreed) kept.delete(tenant.id);
    await reload();
  });
  const agreed = data?.offered === true && data.agreedAt !== null;
  const lines = JSON.stringify(cart.lines);
  useEffect(() => {
    const before = kept.get(tenant.id);
    if (!agreed || lines === before || (lines === '[]' && before === undefined)) return undefined;
    const timer = setTimeout(() => {
      kept.set(tenant.id, lines);
      // It is a service to the buyer that nothing else here depends on; the next change sends it again.
      api.put(`t/${tenant.id}/kept-cart`, { body: { lines: JSON.parse(lines) } }).catch(() => {
        kept.delete(tenant.id);
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [agreed, lines, tenant.id]);
  if (!isIn || data?.offered !== true || cart.lines.length === 0) return null;
  return (
    <div>
      <CheckField
        label={t('choice.label', { name: tenant.name })}
        hint={t('choice.hint')}
        checked={agreed}
        disabled={decide.pending}
        onChange={(wanted) => void decide.run(wanted)}
      />
      <ErrorNote error={decide.error} />
    </div>
  );
}
