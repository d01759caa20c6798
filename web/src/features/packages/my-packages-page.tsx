import { type CreditGrant, creditGrantSchema, type Package, packageSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { IconTicket } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { referralIn } from '../affiliates/kept-referral.ts';
import { useGoPay } from '../payments/use-go-pay.ts';
import classes from './packages.module.css';

const ReferralNote = lazy(() => import('../affiliates/referral-note.tsx'));

/** Credits a client has, and packages to buy. */
export default function MyPackagesPage() {
  const t = useT('packages');
  const tenant = useTenant();
  const { uid } = useSignedIn();
  const [params] = useSearchParams();
  useTitle(t('mine.title'), tenant.name);
  const grants = useLiveQuery<CreditGrant>(
    `grants/${tenant.id}/${uid}`,
    paths.creditGrants(tenant.id),
    creditGrantSchema,
    (sdk) => [sdk.where('clientUid', '==', uid), sdk.orderBy('expiresAt', 'desc'), sdk.limit(20)],
  );
  const packages = useLiveQuery<Package>(
    `packages/${tenant.id}`,
    paths.packages(tenant.id),
    packageSchema,
    (sdk) => [sdk.where('published', '==', true), sdk.orderBy('title', 'asc'), sdk.limit(50)],
  );
  return (
    <>
      <PageHeader title={t('mine.title')} lead={t('mine.lead')} />
      {params.get('result') === 'success' ? (
        <div className={classes.news}>
          <Note tone="success">{t('mine.bought')}</Note>
        </div>
      ) : null}
      <div className={classes.columns}>
        <Panel title={t('mine.credits')}>
          {grants.error === null ? null : <ErrorState error={grants.error} />}
          {grants.data === undefined && grants.error === null ? <ListSkeleton rows={2} /> : null}
          {grants.data?.length === 0 ? (
            <EmptyState icon={<IconTicket />} title={t('mine.emptyTitle')}>
              {t('mine.emptyHint')}
            </EmptyState>
          ) : null}
          <ul className={classes.list}>
            {grants.data?.map((grant) => (
              <li key={grant.id}>
                <Grant grant={grant} />
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('mine.buy')} lead={t('mine.buyLead')}>
          {packages.error === null ? null : <ErrorState error={packages.error} />}
          {packages.data === undefined && packages.error === null ? <ListSkeleton rows={2} /> : null}
          {packages.data?.length === 0 ? <p>{t('mine.noneOnSale')}</p> : null}
          <ul className={classes.list}>
            {packages.data?.map((sold) => (
              <li key={sold.id}>
                <Offer sold={sold} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Suspense fallback={null}>
        <ReferralNote />
      </Suspense>
    </>
  );
}

function Grant({ grant }: { grant: Stored<CreditGrant> }) {
  const t = useT('packages');
  const format = useFormat();
  const { slug } = useTenant();
  const usable = grant.remaining > 0 && grant.expiresAt > new Date();
  return (
    <div className={classes.row}>
      <div>
        <h3>{grant.title}</h3>
        <p>{t('mine.until', { date: format.date(grant.expiresAt) })}</p>
      </div>
      <div className={classes.actions}>
        <Badge tone={usable ? 'success' : 'neutral'}>
          {t('mine.left', { count: grant.remaining, of: grant.granted })}
        </Badge>
        {usable ? (
          <LinkButton size="sm" variant="default" to={`/t/${slug}/providers`}>
            {t('mine.use')}
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}

function Offer({ sold }: { sold: Stored<Package> }) {
  const t = useT('packages');
  const format = useFormat();
  const tenant = useTenant();
  const path = `t/${tenant.id}/packages/${sold.id}/buy`;
  const buy = useGoPay(path, (orderId) => `/t/${tenant.slug}/pay/${orderId}`);
  return (
    <div className={classes.row}>
      <div>
        <h3>{sold.title}</h3>
        <p>{sold.description}</p>
        <p>{t('facts', { count: sold.credits, days: sold.validDays })}</p>
        <ErrorNote error={buy.error} />
      </div>
      <Button loading={buy.pending} onClick={() => void buy.run({ referral: referralIn(tenant.slug) })}>
        {t('mine.buyFor', { price: format.money(sold.price) })}
      </Button>
    </div>
  );
}
