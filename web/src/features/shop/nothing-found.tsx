import type { SearchResults } from '@evergrow/domain/catalog/search';
import { IconShoppingBag, IconZoomQuestion } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { countNarrowed, type ShopState, withoutFilters } from './shop-state.ts';

type Props = {
  /** Undefined where there is no shop yet. */
  results: SearchResults | undefined;
  state: ShopState;
  onChange: (state: ShopState) => void;
};

/** Where nothing fits: why, and the one step that shows something again. */
export default function NothingFound({ results, state, onChange }: Props) {
  const t = useT('shop');
  if (!results || results.ofAll === 0)
    return (
      <EmptyState icon={<IconShoppingBag />} title={t('none.title')}>
        {t('none.hint')}
      </EmptyState>
    );
  const isNarrowed = countNarrowed(state) > 0;
  const isRead = results.understood !== null;
  return (
    <EmptyState
      icon={<IconZoomQuestion />}
      title={state.q === '' ? t('empty.title') : t('empty.titleOf', { text: state.q })}
      action={
        <Button
          onClick={() =>
            onChange(
              isNarrowed
                ? withoutFilters(state)
                : isRead
                  ? { ...state, literal: true }
                  : { ...withoutFilters(state), q: '' },
            )
          }
        >
          {isNarrowed ? t('facets.clear') : isRead ? t('empty.literal') : t('empty.all')}
        </Button>
      }
    >
      {isNarrowed ? t('empty.narrowed') : isRead ? t('empty.read') : t('empty.words')}
    </EmptyState>
  );
}
