import type { ProviderFilters } from '@evergrow/domain/catalog';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import { sorts } from './filters-url.ts';

type Sort = ProviderFilters['sort'];

/** The order of the list. Its label is read out, and plain from its place for who sees it. */
export function SortSelect({ value, onChange }: { value: Sort; onChange: (sort: Sort) => void }) {
  const t = useT('catalog');
  return (
    <select
      className={field.control}
      style={{ width: 'auto', flex: '0 1 auto' }}
      aria-label={t('list.sortLabel')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Sort)}
    >
      {sorts.map((sort) => (
        <option key={sort} value={sort}>
          {t(`list.sort.${sort}`)}
        </option>
      ))}
    </select>
  );
}
