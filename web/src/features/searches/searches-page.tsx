import type { SearchReport } from '@evergrow/domain/catalog/search';
import { IconListSearch } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { Stat } from '../../ui/stat.tsx';
import classes from './searches-page.module.css';

type Term = SearchReport['top'][number];

/** What visitors look for in the shop, what they do not find, and whether they open what they find. */
export default function SearchesPage() {
  const t = useT('searches');
  const format = useFormat();
  const tenant = useTenant();
  useTitle(t('title'), tenant.name);
  const { data, error, reload } = useQuery(`searches/${tenant.id}`, () =>
    api.get<SearchReport>(`t/${tenant.id}/search-terms`),
  );
  const share = (part: number, whole: number) =>
    new Intl.NumberFormat(format.tag, { style: 'percent', maximumFractionDigits: 0 }).format(
      whole === 0 ? 0 : Math.min(1, part / whole),
    );
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {data === undefined ? (
        error === null ? (
          <ListSkeleton />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : data.searches === 0 ? (
        <EmptyState
          icon={<IconListSearch />}
          title={t('none')}
          action={<LinkButton to={`/t/${tenant.slug}/shop`}>{t('visit')}</LinkButton>}
        >
          {t('noneHint')}
        </EmptyState>
      ) : (
        <>
          <dl className={classes.stats}>
            <Stat label={t('total')} value={data.searches} />
            <Stat
              label={t('empty')}
              value={data.empty}
              hint={t('of', { percent: share(data.empty, data.searches) })}
            />
            <Stat
              label={t('clicks')}
              value={data.clicks}
              hint={t('of', { percent: share(data.clicks, data.searches) })}
            />
          </dl>
          <div className={classes.columns}>
            <Panel title={t('topTitle')} lead={t('topLead')}>
              <Terms
                terms={data.top}
                of={({ clicks, searches }) => share(clicks, searches)}
                label={t('opened')}
              />
            </Panel>
            <Panel title={t('missedTitle')} lead={t('missedLead')}>
              {data.missed.length === 0 ? (
                <p className={classes.nothing}>{t('nothing')}</p>
              ) : (
                <Terms terms={data.missed} of={({ empty }) => String(empty)} label={t('empty')} />
              )}
            </Panel>
          </div>
        </>
      )}
    </div>
  );
}

function Terms({ terms, of, label }: { terms: readonly Term[]; of: (term: Term) => string; label: string }) {
  const t = useT('searches');
  return (
    <table className={classes.terms}>
      <thead>
        <tr>
          <th scope="col">{t('term')}</th>
          <th scope="col">{t('times')}</th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.term}>
            <th scope="row">{term.term}</th>
            <td>{term.searches}</td>
            <td>{of(term)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
