import { IconX } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './filter-chips.module.css';
import { type SearchFilters, withoutFilter } from './filters-url.ts';

type Props = { filters: SearchFilters; onChange: (filters: SearchFilters) => void };

/** What narrows the list right now, each to be taken away with one tap. */
export default function FilterChips({ filters, onChange }: Props) {
  const t = useT('catalog');
  const format = useFormat();
  const { currency } = useTenant();
  const { q, language, country, expertise, format: held, maxPrice, minRating } = filters;
  const chips: [keyof SearchFilters, string][] = [];
  if (q) chips.push(['q', t('chip.q', { text: q })]);
  if (expertise) chips.push(['expertise', t.has(`focus.${expertise}`) ? t(`focus.${expertise}`) : expertise]);
  if (language) chips.push(['language', format.language(language)]);
  if (country) chips.push(['country', format.country(country)]);
  if (held) chips.push(['format', t(`formats.${held}`)]);
  if (maxPrice !== undefined)
    chips.push(['maxPrice', t('chip.maxPrice', { price: format.money({ amount: maxPrice, currency }) })]);
  if (minRating !== undefined) chips.push(['minRating', t('chip.minRating', { count: minRating })]);
  return (
    <div className={classes.chips}>
      {chips.map(([name, label]) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-label={t('list.removeFilter', { name: label })}
          onClick={() => onChange(withoutFilter(filters, name))}
        >
          {label}
          <IconX size={16} aria-hidden />
        </button>
      ))}
      <Button size="sm" variant="subtle" onClick={() => onChange({ sort: filters.sort })}>
        {t('list.clear')}
      </Button>
    </div>
  );
}
