import type { SearchResults } from '@evergrow/domain/catalog/search';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import FacetPanel from './facet-panel.tsx';
import { type ShopState, withoutFilters } from './shop-state.ts';

type Props = {
  open: boolean;
  onClose: () => void;
  results: SearchResults;
  state: ShopState;
  onChange: (state: ShopState) => void;
};

/** What to narrow by, on a phone. */
export default function FacetSheet({ open, onClose, results, state, onChange }: Props) {
  const t = useT('shop');
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('facets.title')}
      footer={
        <>
          <Button variant="default" onClick={() => onChange(withoutFilters(state))}>
            {t('facets.clear')}
          </Button>
          <Button onClick={onClose}>{t('facets.show', { count: results.total })}</Button>
        </>
      }
    >
      <FacetPanel results={results} state={state} onChange={onChange} />
    </Sheet>
  );
}
