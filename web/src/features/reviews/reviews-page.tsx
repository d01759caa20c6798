import type { ReviewRow as Row } from '@evergrow/domain/catalog';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { IconMessageCircle } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { ReviewRow } from './review-row.tsx';

const parts = ['reported', 'hidden', 'all', 'mine'] as const;
type Part = (typeof parts)[number];
type Page = { items: Row[]; nextCursor: string | null };

/** Reviews as those see them who are reviewed, and who decide what stays. */
export default function ReviewsPage() {
  const t = useT('reviews');
  const { tenant, role } = useTenantView();
  const [parameters] = useSearchParams();
  useTitle(t('title'), tenant.name);
  const isAdmin = role !== null && isAtLeast(role, 'admin');
  const asked = parts.find((part) => part === parameters.get('of'));
  const part: Part = isAdmin ? (asked ?? 'reported') : 'mine';
  const pages = usePages<Row, string>(`reviews/${tenant.id}/${part}`, async (cursor) => {
    const { items, nextCursor } = await api.get<Page>(`t/${tenant.id}/reviews`, {
      query: { of: part, cursor },
    });
    return { items, next: nextCursor };
  });
  const replace = (changed: Row) =>
    pages.update((items) => items.map((item) => (item.id === changed.id ? changed : item)));
  return (
    <>
      <PageHeader title={t('title')} lead={isAdmin ? t('leadAdmin') : t('lead')} />
      {isAdmin ? (
        <QueryTabs
          name="of"
          label={t('title')}
          current={part}
          tabs={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
        />
      ) : null}
      <PageList
        pages={pages}
        label={t(`parts.${part}`)}
        keyOf={({ id }) => id}
        row={(review) => <ReviewRow review={review} isAdmin={isAdmin} onChange={replace} />}
        empty={
          <EmptyState
            icon={<IconMessageCircle />}
            title={t(`none.${part}.title`)}
            action={
              part === 'mine' ? (
                <LinkButton to={`/w/${tenant.slug}/bookings`}>{t('toBookings')}</LinkButton>
              ) : null
            }
          >
            {t(`none.${part}.hint`)}
          </EmptyState>
        }
      />
    </>
  );
}
