import type { SearchResults, ShownFacet } from '@evergrow/domain/catalog/search';
import { useState } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readAmount, writeAmount } from '../catalog/amount-text.ts';
import classes from './facet-panel.module.css';
import { type ShopState, toggleValue } from './shop-state.ts';
import { useFacetWords } from './use-facet-words.ts';

type Props = { results: SearchResults; state: ShopState; onChange: (state: ShopState) => void };

/** Everything the shop can be narrowed by, with how many there would be. Each change takes effect at once. */
export default function FacetPanel({ results, state, onChange }: Props) {
  const t = useT('shop');
  const facets = results.facets.filter(
    // What everything has in common narrows nothing.
    ({ id, values }) => state.values[id] !== undefined || values.some(({ count }) => count < results.total),
  );
  return (
    <div className={classes.panel}>
      <PriceRange key={`${state.min} ${state.max}`} results={results} state={state} onChange={onChange} />
      {results.inStock < results.total || state.inStock ? (
        <label className={classes.value}>
          <input
            type="checkbox"
            checked={state.inStock}
            onChange={() => onChange({ ...state, inStock: !state.inStock })}
          />
          <span>{t('facets.inStock')}</span>
          <small>{results.inStock}</small>
        </label>
      ) : null}
      {facets.map((facet) => (
        <Facet key={facet.id} facet={facet} state={state} onChange={onChange} />
      ))}
    </div>
  );
}

const shownFirst = 6;

function Facet({ facet, state, onChange }: { facet: ShownFacet } & Omit<Props, 'results'>) {
  const t = useT('shop');
  const words = useFacetWords();
  const [all, setAll] = useState(false);
  const chosen = state.values[facet.id] ?? [];
  const shown = all
    ? facet.values
    : facet.values.filter(({ value }, at) => at < shownFirst || chosen.includes(value));
  return (
    <fieldset className={classes.facet}>
      <legend>{words.nameOf(facet)}</legend>
      {shown.map((value) => (
        <label key={value.value} className={classes.value}>
          <input
            type="checkbox"
            checked={chosen.includes(value.value)}
            onChange={() => onChange(toggleValue(state, facet.id, value.value))}
          />
          <span>{words.wordOf(facet.id, value)}</span>
          <small>{value.count}</small>
        </label>
      ))}
      {facet.values.length > shown.length ? (
        <Button size="sm" variant="subtle" onClick={() => setAll(true)}>
          {t('facets.all', { count: facet.values.length })}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Amounts take effect when they are whole: on Enter, or when their field is left. */
function PriceRange({ results, state, onChange }: Props) {
  const t = useT('shop');
  const format = useFormat();
  const { currency, priceRange } = results;
  const written = (amount: number | null) => (amount === null ? '' : writeAmount(amount, currency));
  const [min, setMin] = useState(written(state.min));
  const [max, setMax] = useState(written(state.max));
  const [wrong, setWrong] = useState(false);
  if (!priceRange || (priceRange.least === priceRange.most && state.min === null && state.max === null))
    return null;
  const settle = () => {
    const read = (text: string) => (text.trim() === '' ? null : readAmount(text, currency));
    const next = { min: read(min), max: read(max) };
    const isWrong = (text: string, amount: number | null) => text.trim() !== '' && amount === null;
    const failed = isWrong(min, next.min) || isWrong(max, next.max);
    setWrong(failed);
    if (failed || (next.min === state.min && next.max === state.max)) return;
    onChange({ ...state, ...next });
  };
  const field = { inputMode: 'decimal', autoComplete: 'off', maxLength: 12, onBlur: settle } as const;
  const onEnter = (event: { key: string }) => {
    if (event.key === 'Enter') settle();
  };
  return (
    <fieldset className={classes.facet}>
      <legend>{t('facets.price', { currency })}</legend>
      <div className={classes.prices}>
        <TextField label={t('facets.min')} {...field} value={min} onChange={setMin} onKeyDown={onEnter} />
        <TextField label={t('facets.max')} {...field} value={max} onChange={setMax} onKeyDown={onEnter} />
      </div>
      <p className={classes.hint} role={wrong ? 'alert' : undefined} data-wrong={wrong || undefined}>
        {wrong
          ? t('facets.wrong')
          : t('facets.range', {
              least: format.money({ amount: priceRange.least, currency }),
              most: format.money({ amount: priceRange.most, currency }),
            })}
      </p>
    </fieldset>
  );
}
