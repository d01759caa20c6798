import { useEffect } from 'react';
import { useT } from '../lib/use-t.tsx';
import { Button } from './button.tsx';
import classes from './save-bar.module.css';

type Props = { dirty: boolean; saving: boolean; onDiscard: () => void };

/** At the foot of a form with changes that are not saved yet. Its button submits the form it stands in. */
export function SaveBar({ dirty, saving, onDiscard }: Props) {
  const t = useT('app');
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return (
    <div className={classes.bar} hidden={!dirty}>
      <span role="status">{dirty ? t('unsaved') : ''}</span>
      <Button variant="subtle" size="sm" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button type="submit" size="sm" loading={saving}>
        {t('save')}
      </Button>
    </div>
  );
}
