import { useT } from '../../lib/use-t.tsx';
import classes from './steps-section.module.css';

/** How it goes, in three steps. `name` is the group of texts under `steps`. */
export function StepsSection({ name }: { name: 'landing' | 'match' | 'book' | 'buy' }) {
  const t = useT('home');
  return (
    <section className={classes.section} aria-labelledby="steps-title">
      <h2 id="steps-title">{t(`steps.${name}.title`)}</h2>
      <ol className={classes.steps}>
        {(['one', 'two', 'three'] as const).map((step) => (
          <li key={step}>
            <h3>{t(`steps.${name}.${step}.title`)}</h3>
            <p>{t(`steps.${name}.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
