import type { SearchResults } from '@evergrow/domain/catalog/search';
import { IconX } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import classes from '../catalog/filter-chips.module.css';
import { countNarrowed, type ShopState, toggleValue, withoutFilters } from './shop-state.ts';
import { useFacetWords } from './use-facet-words.ts';

type Props = { results: SearchResults; state: ShopState; onChange: (state: ShopState) => void };
type Chip = { key: string; label: string; without: ShopState };

/** What narrows the shop right now, each to be taken away with one tap; what was read out of a sentence is taken away at once. */
export default function ShopChips({ results, state, onChange }: Props) {
  const t = useT('shop');
  const format = useFormat();
  const words = useFacetWords();
  const { currency, understood } = results;
  const range = (min: number | null, max: number | null, of = currency): string => {
    const money = (amount: number | null) => format.money({ amount: amount ?? 0, currency: of });
    if (max === 0) return t('chips.free');
    if (min === null) return t('chips.max', { price: money(max) });
    return max === null
      ? t('chips.min', { price: money(min) })
      : t('chips.between', { min: money(min), max: money(max) });
  };
  const labelOf = (id: string, value: string): string => {
    const shown = results.facets
      .find((facet) => facet.id === id)
      ?.values.find((each) => each.value === value);
    return words.wordOf(id, shown ?? { value, label: value, labelEs: value });
  };
  const chips: Chip[] = Object.entries(state.values).flatMap(([id, values]) =>
    values.map((value) => ({
      key: `${id} ${value}`,
      label: labelOf(id, value),
      without: toggleValue(state, id, value),
    })),
  );
  if (state.min !== null || state.max !== null)
    chips.push({
      key: 'price',
      label: range(state.min, state.max),
      without: { ...state, min: null, max: null },
    });
  if (state.inStock)
    chips.push({ key: 'inStock', label: t('facets.inStock'), without: { ...state, inStock: false } });
  if (understood) {
    const { min, max, kinds, inStock } = understood;
    const read = [
      ...(min !== null || max !== null ? [range(min, max, understood.currency)] : []),
      ...kinds.map((kind) => labelOf('kind', kind)),
      ...(inStock ? [t('facets.inStock')] : []),
    ];
    const label = t('chips.understood', { what: format.list(read) });
    chips.push({ key: 'understood', label, without: { ...state, literal: true } });
  }
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips}>
      {chips.map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={t('chips.remove', { name: label })}
          onClick={() => onChange(without)}
        >
          {label}
          <IconX size={16} aria-hidden />
        </button>
      ))}
      {countNarrowed(state) > 1 ? (
        <Button size="sm" variant="subtle" onClick={() => onChange(withoutFilters(state))}>
          {t('facets.clear')}
        </Button>
      ) : null}
    </div>
  );
}
