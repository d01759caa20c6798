import type { ReactNode } from 'react';
import classes from './row-text.module.css';

/** What a row is about: its name, and a line or two on it. Takes the room the rest of the row leaves. */
export const RowText = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className={classes.text}>
    <div className={classes.title}>{title}</div>
    {children ? <div className={classes.detail}>{children}</div> : null}
  </div>
);
