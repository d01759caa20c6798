import { type ReactNode, useId } from 'react';
import classes from './day.module.css';

/** A part of a visit under its own heading. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h4 id={id}>
        {title}
        {note ? <span> {note}</span> : null}
      </h4>
      {children}
    </section>
  );
}
