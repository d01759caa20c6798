import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../lib/use-t.tsx';
import classes from './search-box.module.css';

type Props = { value: string; onChange: (text: string) => void };

/** Searches a moment after the last letter, at once on Enter. */
export function SearchBox({ value, onChange }: Props) {
  const t = useT('catalog');
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const asked = useRef(value);
  useEffect(() => {
    // Cleared elsewhere, or gone back to: what the address says wins over what stands here.
    if (value !== asked.current) setText(value);
    asked.current = value;
  }, [value]);
  useEffect(() => {
    if (text.trim() === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = text.trim();
      latest.current(text.trim());
    }, 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search className={classes.search}>
      <form
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          asked.current = text.trim();
          onChange(text.trim());
        }}
      >
        <IconSearch size={20} aria-hidden />
        <input
          type="search"
          value={text}
          maxLength={100}
          enterKeyHint="search"
          aria-label={t('list.searchLabel')}
          placeholder={t('list.searchPlaceholder')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
