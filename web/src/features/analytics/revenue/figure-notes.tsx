import { useT } from '../../../lib/use-t.tsx';
import classes from './revenue-page.module.css';

const explained = ['gross', 'refunds', 'tax', 'fees', 'net', 'arpu', 'mrr', 'churn', 'ltv'] as const;

/** What each figure is made of, for who wants to know. */
export function FigureNotes() {
  const t = useT('analytics');
  return (
    <details className={classes.notes}>
      <summary>{t('money.meaning')}</summary>
      <dl>
        {explained.map((figure) => (
          <div key={figure}>
            <dt>{t(`money.figures.${figure}`)}</dt>
            <dd>{t(`money.means.${figure}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
