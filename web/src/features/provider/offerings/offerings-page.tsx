import { isBookable, offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { loadFirestore } from '../../../lib/firebase.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useLiveQuery } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Badge } from '../../../ui/badge.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import type { EditedOffering } from './offering-form.ts';
import classes from './offerings.module.css';

type Shown = Stored<EditedOffering>;
const perPage = 20;

/** Everything a tenant sells: what is on sale and what is still a draft. */
export default function OfferingsPage() {
  const t = useT('provider');
  const app = useT('app');
  const tenant = useTenant();
  const format = useFormat();
  useTitle(t('offerings.title'), tenant.name);
  const [shown, setShown] = useState(perPage);
  const { data, error } = useLiveQuery(
    `offerings/${tenant.id}/${shown}`,
    paths.offerings(tenant.id),
    offeringSchema,
    (f) => [f.orderBy('createdAt', 'desc'), f.limit(Math.min(shown + 1, 100))],
  );
  const publish = useAction(async ({ id, title }: Shown, published: boolean) => {
    const put = async (value: boolean) => {
      const { db, sdk } = await loadFirestore();
      const change = { published: value, updatedAt: sdk.serverTimestamp() };
      await sdk.updateDoc(sdk.doc(db, paths.offering(tenant.id, id)), change);
    };
    await put(published);
    toast({
      message: t(published ? 'offerings.published' : 'offerings.hidden', { title }),
      undo: { label: app('undo'), run: () => void put(!published) },
    });
  });
  const facts = ({ kind, price, durationMinutes }: Shown) =>
    [
      t(`kinds.${kind}`),
      durationMinutes === null ? '' : format.duration(durationMinutes),
      price === null
        ? t('offerings.byProvider')
        : price.amount === 0
          ? t('offerings.free')
          : format.money(price),
    ].filter(Boolean);
  const create = (
    <LinkButton to={`/w/${tenant.slug}/offerings/new`} icon={<IconPlus size={20} aria-hidden />}>
      {t('offerings.create')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('offerings.title')} lead={t('offerings.lead')} actions={create} />
      <ErrorNote error={publish.error} />
      <PageList<Shown>
        label={t('offerings.title')}
        pages={{
          items: data?.slice(0, shown) ?? [],
          loaded: data !== undefined,
          loading: data === undefined,
          error,
          hasMore: (data?.length ?? 0) > shown && shown < 100,
          more: () => setShown(shown + perPage),
          reload: () => location.reload(),
          update: () => undefined,
        }}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconPackage />} title={t('offerings.emptyTitle')} action={create}>
            {t('offerings.emptyHint')}
          </EmptyState>
        }
        row={(offering) => (
          <>
            <RowText
              title={
                <>
                  <Link to={`/w/${tenant.slug}/offerings/${offering.id}`} className={classes.link}>
                    {offering.title}
                  </Link>
                  {offering.published ? null : <Badge tone="neutral">{t('offerings.draft')}</Badge>}
                </>
              }
            >
              {facts(offering).join(' · ')}
              {offering.addOns.length > 0 && isBookable(offering.kind)
                ? ` · ${t('offerings.addOnCount', { count: offering.addOns.length })}`
                : ''}
            </RowText>
            <SwitchField
              bare
              label={t('offerings.onSale', { title: offering.title })}
              checked={offering.published}
              onChange={(published) => void publish.run(offering, published)}
            />
          </>
        )}
      />
    </>
  );
}
