import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

type Props = {
  title: ReactNode;
  /** What this part is for, in a sentence. */
  lead?: ReactNode;
  /** At the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of a page in a card of its own, under its own heading. */
export function Panel({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.header}>
        <div>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
        </div>
        {actions}
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
