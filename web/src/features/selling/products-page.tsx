import { type ProductRow, productStateSchema } from '@evergrow/domain/catalog';
import { IconPackage, IconPlus, IconSettings, IconTags } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './selling.module.css';
import { StaffPicture } from './staff-picture.tsx';
import { useProducts } from './use-products.ts';

const tones = { live: 'success', scheduled: 'accent', draft: 'neutral' } as const;

/** Everything a business sells without a time: what is on sale, what is planned, what is still a draft. */
export default function ProductsPage() {
  const t = useT('selling');
  const tenant = useTenant();
  const [parameters] = useSearchParams();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const state = productStateSchema.safeParse(parameters.get('state')).data ?? 'all';
  const pages = useProducts(tenant.id, q, state === 'all' ? '' : state);
  useTitle(t('products.title'), tenant.name);
  const base = `/w/${tenant.slug}`;
  const create = (
    <LinkButton to={`${base}/products/new`} icon={<IconPlus size={20} aria-hidden />}>
      {t('products.create')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('products.title')} lead={t('products.lead')} actions={create} />
      <div className={classes.links}>
        <LinkButton
          to={`${base}/shop-settings`}
          variant="default"
          size="sm"
          icon={<IconSettings size={18} aria-hidden />}
        >
          {t('settings.title')}
        </LinkButton>
        <LinkButton
          to={`${base}/price-lists`}
          variant="default"
          size="sm"
          icon={<IconTags size={18} aria-hidden />}
        >
          {t('lists.title')}
        </LinkButton>
      </div>
      <div className={classes.search}>
        <TextField
          label={t('products.search')}
          type="search"
          maxLength={100}
          value={typed}
          onChange={setTyped}
        />
        <QueryTabs
          name="state"
          label={t('products.states')}
          current={state}
          tabs={(['all', ...productStateSchema.options] as const).map((value) => ({
            value,
            label: t(`states.${value}`),
          }))}
        />
      </div>
      <PageList<ProductRow>
        label={t('products.title')}
        pages={pages}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            icon={<IconPackage />}
            title={t(q || state !== 'all' ? 'products.nothingFound' : 'products.emptyTitle')}
            action={q || state !== 'all' ? undefined : create}
          >
            {t(q || state !== 'all' ? 'products.nothingHint' : 'products.emptyHint')}
          </EmptyState>
        }
        row={(product) => <Row product={product} />}
      />
    </>
  );
}

function Row({ product }: { product: ProductRow }) {
  const t = useT('selling');
  const format = useFormat();
  const { slug } = useTenant();
  const { id, kind, title, price, state, publishAt, variants, left } = product;
  const facts = [
    t(`kinds.${kind}`),
    price === null ? '' : price.amount === 0 ? t('free') : format.money(price),
    variants > 0 ? t('products.variants', { count: variants }) : '',
    publishAt === null ? '' : t('products.publishAt', { date: format.dateTime(publishAt) }),
  ];
  return (
    <>
      <StaffPicture offeringId={id} picture={product.picture} />
      <RowText
        title={
          <Link to={`/w/${slug}/products/${id}`} className={classes.link}>
            {title}
          </Link>
        }
      >
        {facts.filter(Boolean).join(' · ')}
      </RowText>
      <span className={classes.badges}>
        {left === null ? null : (
          <Badge tone={left === 0 ? 'danger' : left <= 5 ? 'warning' : 'neutral'}>
            {t('products.left', { count: left })}
          </Badge>
        )}
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      </span>
    </>
  );
}
