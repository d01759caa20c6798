import { type CreditGrant, canSpend, creditGrantSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './packages.module.css';

/** Pays a held time by a credit, where the client has one for it; shows nothing where they have none. */
export default function CreditChoice({ booking }: { booking: Stored<Booking> }) {
  const t = useT('packages');
  const tenant = useTenant();
  const { uid } = useSignedIn();
  const { data } = useLiveQuery<CreditGrant>(
    `grants/${tenant.id}/${uid}`,
    paths.creditGrants(tenant.id),
    creditGrantSchema,
    (sdk) => [sdk.where('clientUid', '==', uid), sdk.orderBy('expiresAt', 'desc'), sdk.limit(20)],
  );
  const pay = useAction(async (grantId: string) => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/credit`, { body: { grantId } });
    await api.post(`t/${tenant.id}/bookings/${booking.id}/checkout`, {
      idempotencyKey: crypto.randomUUID(),
    });
  });
  const usable = (data ?? []).filter((grant) => canSpend(grant, booking.offeringId, new Date())).reverse();
  if (usable.length === 0 || booking.creditGrantId !== null || booking.seats > 1) return null;
  return (
    <Panel title={t('pay.title')}>
      <ul className={classes.list}>
        {usable.map((grant) => (
          <li key={grant.id} className={classes.row}>
            <div>
              <h3>{grant.title}</h3>
              <p>{t('mine.left', { count: grant.remaining, of: grant.granted })}</p>
            </div>
            <Button variant="default" loading={pay.pending} onClick={() => void pay.run(grant.id)}>
              {t('pay.button')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={pay.error} />
    </Panel>
  );
}
