import type { ReactNode } from 'react';
import classes from './note.module.css';

type Props = {
  tone?: 'info' | 'success' | 'danger';
  icon?: ReactNode;
  title?: ReactNode;
  children?: ReactNode;
};

/** A remark in a box of its own; `danger` is read out at once. */
export const Note = ({ tone = 'info', icon, title, children }: Props) => (
  <div className={classes.note} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
    {icon}
    <div>
      {title ? <strong>{title}</strong> : null}
      {children ? <div>{children}</div> : null}
    </div>
  </div>
);
