import { type CreditGrant, creditGrantSchema, type Package, packageSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { IconPlus, IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { CorrectSheet } from './correct-sheet.tsx';
import { GiveSheet } from './give-sheet.tsx';
import { PackageSheet } from './package-sheet.tsx';
import classes from './packages.module.css';

/** Packages a business sells, and the credits its clients have. */
export default function PackagesPage() {
  const t = useT('packages');
  const format = useFormat();
  const tenant = useTenant();
  useTitle(t('admin.title'), tenant.name);
  const [editing, setEditing] = useState<Stored<Package> | 'new' | null>(null);
  const [correcting, setCorrecting] = useState<Stored<CreditGrant> | null>(null);
  const [giving, setGiving] = useState(false);
  const packages = useLiveQuery<Package>(
    `all-packages/${tenant.id}`,
    paths.packages(tenant.id),
    packageSchema,
    (sdk) => [sdk.orderBy('title', 'asc'), sdk.limit(50)],
  );
  const grants = useLiveQuery<CreditGrant>(
    `all-grants/${tenant.id}`,
    paths.creditGrants(tenant.id),
    creditGrantSchema,
    (sdk) => [sdk.orderBy('createdAt', 'desc'), sdk.limit(50)],
  );
  return (
    <>
      <PageHeader
        title={t('admin.title')}
        lead={t('admin.lead')}
        actions={
          <Button icon={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
            {t('admin.add')}
          </Button>
        }
      />
      <div className={classes.columns}>
        <Panel title={t('admin.packages')}>
          {packages.error === null ? null : <ErrorState error={packages.error} />}
          {packages.data === undefined && packages.error === null ? <ListSkeleton rows={2} /> : null}
          {packages.data?.length === 0 ? (
            <EmptyState icon={<IconTicket />} title={t('admin.emptyTitle')}>
              {t('admin.emptyHint')}
            </EmptyState>
          ) : null}
          <ul className={classes.list}>
            {packages.data?.map((sold) => (
              <li key={sold.id} className={classes.row}>
                <div>
                  <h3>{sold.title}</h3>
                  <p>
                    {format.money(sold.price)} · {t('facts', { count: sold.credits, days: sold.validDays })}
                  </p>
                </div>
                <div className={classes.actions}>
                  <Badge tone={sold.published ? 'success' : 'neutral'}>
                    {t(sold.published ? 'admin.onSale' : 'admin.hidden')}
                  </Badge>
                  <Button
                    size="sm"
                    variant="default"
                    aria-label={t('admin.editOf', { title: sold.title })}
                    onClick={() => setEditing(sold)}
                  >
                    {t('admin.edit')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel
          title={t('admin.grants')}
          lead={t('admin.grantsLead')}
          actions={
            <Button size="sm" variant="default" onClick={() => setGiving(true)}>
              {t('give.button')}
            </Button>
          }
        >
          {grants.error === null ? null : <ErrorState error={grants.error} />}
          {grants.data === undefined && grants.error === null ? <ListSkeleton rows={2} /> : null}
          {grants.data?.length === 0 ? <p>{t('admin.noGrants')}</p> : null}
          <ul className={classes.list}>
            {grants.data?.map((grant) => (
              <li key={grant.id} className={classes.row}>
                <div>
                  <h3>{grant.clientName}</h3>
                  <p>
                    {grant.title} · {t('mine.until', { date: format.date(grant.expiresAt) })}
                  </p>
                </div>
                <div className={classes.actions}>
                  <Badge tone={grant.remaining > 0 ? 'accent' : 'neutral'}>
                    {t('mine.left', { count: grant.remaining, of: grant.granted })}
                  </Badge>
                  <Button
                    size="sm"
                    variant="default"
                    aria-label={t('correct.of', { name: grant.clientName })}
                    onClick={() => setCorrecting(grant)}
                  >
                    {t('correct.button')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <PackageSheet
        key={editing === null ? '' : editing === 'new' ? 'new' : editing.id}
        editing={editing}
        onClose={() => setEditing(null)}
      />
      <CorrectSheet key={correcting?.id ?? 'none'} grant={correcting} onClose={() => setCorrecting(null)} />
      <GiveSheet open={giving} onClose={() => setGiving(false)} />
    </>
  );
}
