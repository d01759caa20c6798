import type { LibraryItem } from '@evergrow/domain/commerce/files';
import { IconBooks } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { LibraryCard } from './library-card.tsx';

type Page = { items: LibraryItem[]; nextCursor: string | null };

/** Everything a person has from a shop: bought, given or subscribed to. */
export default function LibraryPage() {
  const t = useT('library');
  const { id, slug, name } = useTenant();
  useTitle(t('title'), name);
  const path = `t/${id}/library`;
  const pages = usePages<LibraryItem, string>(path, async (cursor) => {
    const page = await api.get<Page>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PageList
        pages={pages}
        label={t('title')}
        keyOf={(item) => item.id}
        empty={
          <EmptyState
            icon={<IconBooks />}
            title={t('emptyTitle')}
            action={<LinkButton to={`/t/${slug}/shop`}>{t('browse')}</LinkButton>}
          >
            {t('emptyHint')}
          </EmptyState>
        }
        row={(item) => <LibraryCard item={item} onChange={pages.reload} />}
      />
    </>
  );
}
