import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import FilterForm from './filter-form.tsx';
import type { SearchFilters } from './filters-url.ts';

type Props = {
  open: boolean;
  onClose: () => void;
  filters: SearchFilters;
  onChange: (filters: SearchFilters) => void;
  /** How many are left, for the button that shows them. */
  total: number;
};

/** The filters on a phone. */
export default function FilterSheet({ open, onClose, filters, onChange, total }: Props) {
  const t = useT('catalog');
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('list.filters')}
      footer={
        <>
          <Button variant="default" onClick={() => onChange({ sort: filters.sort })}>
            {t('list.clear')}
          </Button>
          <Button onClick={onClose}>{t('list.show', { count: total })}</Button>
        </>
      }
    >
      <FilterForm filters={filters} onChange={onChange} />
    </Sheet>
  );
}
