import type { SearchResults, ShownFacet } from '@evergrow/domain/catalog/search';
import { useLocale } from '../../lib/locale.tsx';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import type { ShopState } from '../shop/shop-state.ts';

type Props = { results: SearchResults; state: ShopState; onChange: (state: ShopState) => void };

const names = { kind: 'kind', category: 'place', 'f:business': 'business', 'f:rating': 'rating' } as const;
type Known = keyof typeof names;
const isKnown = (id: string): id is Known => Object.hasOwn(names, id);

/** What the directory can be narrowed by, one of each, with how many there are. */
export function FacetChoices({ results, state, onChange }: Props) {
  const t = useT('discover');
  const { locale } = useLocale();
  const wordOf = ({ id }: ShownFacet, value: ShownFacet['values'][number]) => {
    if (id === 'kind') return t(`kinds.${value.value as 'session'}`);
    if (id === 'f:rating') return t('stars', { least: value.label.replace('+', '') });
    return locale === 'es' ? value.labelEs : value.label;
  };
  const choose = (id: string, value: string) => {
    const { [id]: _own, ...others } = state.values;
    onChange({ ...state, values: value === '' ? others : { ...others, [id]: [value] } });
  };
  return results.facets.flatMap((facet) => {
    const { id, values } = facet;
    if (!isKnown(id)) return [];
    return [
      <select
        key={id}
        className={field.control}
        aria-label={t(`facets.${names[id]}`)}
        value={state.values[id]?.[0] ?? ''}
        onChange={(event) => choose(id, event.currentTarget.value)}
      >
        <option value="">{t(`all.${names[id]}`)}</option>
        {values.map((value) => (
          <option key={value.value} value={value.value}>
            {`${wordOf(facet, value)} (${value.count})`}
          </option>
        ))}
      </select>,
    ];
  });
}
