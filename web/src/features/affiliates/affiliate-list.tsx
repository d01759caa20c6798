import type { AffiliateRow } from '@evergrow/domain/commerce/affiliate';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { RowText } from '../../ui/row-text.tsx';
import classes from './affiliates.module.css';

type Page = { items: AffiliateRow[]; nextCursor: string | null };
type Decision = 'active' | 'paused' | 'refused';

const decisions: Record<AffiliateRow['state'], readonly Decision[]> = {
  applied: ['active', 'refused'],
  active: ['paused'],
  paused: ['active'],
  refused: ['active'],
};

const decisionsOn = ({ state, asks }: AffiliateRow): readonly Decision[] =>
  asks ? ['active', 'refused'] : decisions[state];

const wordOf = ({ state, asks }: AffiliateRow, decision: Decision) =>
  decision === 'active' && state === 'paused' && !asks ? ('resumed' as const) : decision;

/** Who recommends, who asks to, and what came of it. */
export function AffiliateList() {
  const t = useT('affiliates');
  const format = useFormat();
  const { id, slug } = useTenant();
  const path = `t/${id}/affiliates`;
  const pages = usePages<AffiliateRow, string>(path, async (cursor) => {
    const page = await api.get<Page>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const decide = useAction(async (row: AffiliateRow, state: Decision) => {
    const changed = await api.put<AffiliateRow>(`${path}/${row.id}`, { body: { state } });
    pages.update((items) => items.map((item) => (item.id === row.id ? changed : item)));
  });
  return (
    <>
      <p className={classes.invite}>
        {t('people.invite')} <code>{`${window.location.origin}/t/${slug}/recommend`}</code>
      </p>
      <ErrorNote error={decide.error} />
      <PageList
        pages={pages}
        label={t('tabs.people')}
        keyOf={(row) => row.id}
        empty={
          <EmptyState icon={<IconHeartHandshake />} title={t('people.emptyTitle')}>
            {t('people.emptyHint')}
          </EmptyState>
        }
        row={(row) => (
          <>
            <RowText
              title={
                <>
                  {row.displayName || t('people.nameless')}{' '}
                  {row.asks ? <Badge tone="accent">{t('people.states.applied')}</Badge> : null}
                  {row.state === 'active' ? null : (
                    <Badge tone={row.state === 'applied' ? 'accent' : 'neutral'}>
                      {t(`people.states.${row.state}`)}
                    </Badge>
                  )}
                </>
              }
            >
              {[
                t(`people.kinds.${row.kind}`),
                t('people.clicks', { count: row.clicks }),
                t('people.sales', { count: row.sales }),
                ...row.totals.map(({ currency, earned, paid }) =>
                  t('people.earned', {
                    earned: format.money({ amount: earned, currency }),
                    paid: format.money({ amount: paid, currency }),
                  }),
                ),
                row.about,
              ]
                .filter(Boolean)
                .join(' · ')}
            </RowText>
            <span className={classes.actions}>
              {decisionsOn(row).map((state) => (
                <Button
                  key={state}
                  size="sm"
                  variant={state === 'active' ? 'default' : 'subtle'}
                  disabled={decide.pending}
                  onClick={() => void decide.run(row, state)}
                >
                  {t(`people.decide.${wordOf(row, state)}`)}
                  <span className="visually-hidden">: {row.displayName}</span>
                </Button>
              ))}
            </span>
          </>
        )}
      />
    </>
  );
}
