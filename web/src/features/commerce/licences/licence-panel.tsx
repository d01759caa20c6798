import type { OwnLicence } from '@evergrow/domain/commerce/licence';
import { useEffect, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from './licence-panel.module.css';
import { OwnLicenceItem } from './own-licence-item.tsx';

type Page = { items: OwnLicence[] };
type Props = {
  /** Only those of this order; without it, the latest of all. */
  orderId?: string;
  /** What follows a payment is made a moment later: asked for again a few times while nothing is there. */
  justPaid?: boolean;
};

const tries = 5;
const between = 3_000;

/** The buyer's licences: key, devices, and freeing one. Shows nothing where there is none. */
export default function LicencePanel({ orderId, justPaid = false }: Props) {
  const t = useT('licences');
  const { id } = useTenant();
  const path = `t/${id}/my-licences`;
  const { data, error, reload } = useQuery(`${path}/${orderId ?? ''}`, () =>
    api.get<Page>(path, { query: { orderId } }),
  );
  const [tried, setTried] = useState(0);
  const isEmpty = data?.items.length === 0;
  useEffect(() => {
    if (!isEmpty || !justPaid || tried >= tries) return undefined;
    const timer = setTimeout(() => {
      setTried(tried + 1);
      void reload();
    }, between);
    return () => clearTimeout(timer);
  }, [isEmpty, justPaid, tried, reload]);
  if (data === undefined) {
    return error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />;
  }
  if (isEmpty) return null;
  return (
    <Panel title={t('own.title')} lead={t('own.lead')}>
      <ul className={classes.licences}>
        {data.items.map((licence) => (
          <OwnLicenceItem key={licence.id} licence={licence} onChange={() => void reload()} />
        ))}
      </ul>
    </Panel>
  );
}
