import type { ShownFacet } from '@evergrow/domain/catalog/search';
import { useLocale } from '../../lib/locale.tsx';
import { useT } from '../../lib/use-t.tsx';

type Value = { value: string; label: string; labelEs: string };

/** What facets and their values are called: by the shop where it named them, by us where every shop has them. */
export function useFacetWords() {
  const t = useT('shop');
  const { locale } = useLocale();
  const nameOf = ({ id, label }: Pick<ShownFacet, 'id' | 'label'>): string => {
    const key = `facets.names.${id}`;
    return t.has(key) ? t(key) : label;
  };
  const wordOf = (id: string, { value, label, labelEs }: Value): string => {
    const key = `kinds.${value}`;
    if (id === 'kind' && t.has(key)) return t(key);
    return locale === 'es' ? labelEs : label;
  };
  return { nameOf, wordOf };
}
