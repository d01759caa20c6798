import type { Suggestions } from '@evergrow/domain/catalog/search';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './search-combobox.module.css';

type Suggestion = Suggestions['items'][number];
type Props = {
  slug: string;
  value: string;
  /** `settled` when it was asked for and not only typed. */
  onSearch: (text: string, settled: boolean) => void;
  onPick: (suggestion: Suggestion) => void;
};

/** The text a moment after the last letter. */
function useSettled(text: string, delay: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), delay);
    return () => clearTimeout(timer);
  }, [text, delay]);
  return settled;
}

/**
 * Searches as one types, and suggests: a combobox with a list as WAI-ARIA describes it, so that the focus stays in the field
 * while arrows go through the list.
 */
export default function SearchCombobox({ slug, value, onSearch, onPick }: Props) {
  const t = useT('shop');
  const { locale } = useLocale();
  const id = useId();
  const [text, setText] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useRef(value);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  useEffect(() => {
    // Cleared elsewhere, or gone back to: what the address says wins over what stands here.
    if (value !== asked.current) setText(value);
    asked.current = value;
  }, [value]);
  const settled = useSettled(text.trim(), 250);
  useEffect(() => {
    if (settled === asked.current) return;
    asked.current = settled;
    latest.current(settled, false);
  }, [settled]);
  const typed = settled.length > 1 && settled.length <= 60 ? settled : '';
  const { data } = useQuery(
    open && typed !== '' ? `suggest/${slug}/${typed}` : null,
    () => api.get<Suggestions>(`public/tenants/${slug}/search/suggestions`, { query: { q: typed } }),
    300_000,
  );
  const items = open && typed !== '' ? (data?.items ?? []) : [];
  const wordsOf = (item: Suggestion) => (locale === 'es' ? item.textEs : item.text);
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (item: Suggestion) => {
    close();
    if (item.of === 'words') {
      asked.current = wordsOf(item);
      setText(wordsOf(item));
    }
    onPick(item.of === 'words' ? { ...item, text: wordsOf(item) } : item);
  };
  const submit = () => {
    const item = items[active];
    if (item) return pick(item);
    close();
    asked.current = text.trim();
    onSearch(text.trim(), true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && items.length > 0) {
      event.preventDefault();
      return close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setOpen(true);
    if (items.length > 0) setActive((at) => ((at + step + items.length + 2) % (items.length + 1)) - 1);
  };
  return (
    <search className={classes.search}>
      <form
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <IconSearch size={20} aria-hidden />
        <input
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 && items[active] ? `${id}-${active}` : undefined}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={text}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={t('search.suggestions')}
          className={classes.list}
          hidden={items.length === 0}
        >
          {items.map((item, at) => (
            <div
              key={`${item.of} ${item.id ?? item.text}`}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={classes.option}
              // Before the field loses its focus and the list goes.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(item)}
              onKeyDown={onKeyDown}
            >
              <span>{wordsOf(item)}</span>
              {item.of === 'product' ? null : <small>{t(`search.of.${item.of}`)}</small>}
            </div>
          ))}
        </div>
      </form>
    </search>
  );
}
