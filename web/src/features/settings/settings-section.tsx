import { type ReactNode, useId } from 'react';
import classes from './settings-section.module.css';

type Props = { title: string; hint?: ReactNode; children: ReactNode };

/** One group of settings: what it is about on one side, the settings on the other. */
export function SettingsSection({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {hint ? <p>{hint}</p> : null}
      </div>
      <div className={classes.card}>{children}</div>
    </section>
  );
}
