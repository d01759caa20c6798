import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import filter from '../filter.module.css';

type Props = {
  /** The parameter of the address it sets. */ name: string;
  label: string;
  type?: 'search' | 'email';
};

/** A word to search for, kept in the page's address. */
export function SearchForm({ name, label, type = 'search' }: Props) {
  const t = useT('app');
  const [parameters, setParameters] = useSearchParams();
  const [text, setText] = useState(parameters.get(name) ?? '');
  return (
    <search>
      <form
        className={filter.filter}
        onSubmit={(event) => {
          event.preventDefault();
          setParameters(text.trim() === '' ? {} : { [name]: text.trim().toLowerCase() });
        }}
      >
        <TextField label={label} type={type} autoComplete="off" value={text} onChange={setText} />
        <Button type="submit" variant="default" icon={<IconSearch size={18} aria-hidden />}>
          {t('search')}
        </Button>
      </form>
    </search>
  );
}
