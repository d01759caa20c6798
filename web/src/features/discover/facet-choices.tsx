import type { SearchResults, ShownFacet } from '@evergrow/domain/catalog/search';
import { useLocale } from '../../lib/locale.tsx';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import { type DirectoryState, facetNames, facets } from './use-directory.ts';

type Props = { results: SearchResults; state: DirectoryState; onChange: (state: DirectoryState) => void };

/** What the directory can be narrowed by, one of each, with how many there are. */
export function FacetChoices({ results, state, onChange }: Props) {
  const t = useT('discover');
  const { locale } = useLocale();
  const wordOf = ({ id }: ShownFacet, value: ShownFacet['values'][number]) => {
    if (id === 'kind') return t(`kinds.${value.value as 'session'}`);
    if (id === 'f:rating') return t('stars', { least: value.label.replace('+', '') });
    return locale === 'es' ? value.labelEs : value.label;
  };
  return facetNames.flatMap((name) => {
    const facet = results.facets.find(({ id }) => id === facets[name]);
    if (!facet) return [];
    return [
      <select
        key={name}
        className={field.control}
        aria-label={t(`facets.${name}`)}
        value={state.chosen[name] ?? ''}
        onChange={(event) =>
          onChange({ ...state, chosen: { ...state.chosen, [name]: event.currentTarget.value } })
        }
      >
        <option value="">{t(`all.${name}`)}</option>
        {facet.values.map((value) => (
          <option key={value.value} value={value.value}>
            {`${wordOf(facet, value)} (${value.count})`}
          </option>
        ))}
      </select>,
    ];
  });
}
