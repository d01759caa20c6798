import { useT } from '../lib/use-t.tsx';
import classes from './skip-link.module.css';

/** The first stop of the Tab key: past the navigation to the page. */
export function SkipLink() {
  const t = useT('app');
  return (
    <a href="#main" className={classes.skip}>
      {t('skip')}
    </a>
  );
}
