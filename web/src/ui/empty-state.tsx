import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type Props = {
  /** A tabler icon, e.g. `<IconCalendar />`. */
  icon: ReactNode;
  title: string;
  /** What to do next, in one sentence. */
  children?: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
};

/** Where a list would be, and is empty: what belongs here and how it gets here. */
export const EmptyState = ({ icon, title, children, action }: Props) => (
  <div className={classes.empty}>
    <span className={classes.icon} aria-hidden>
      {icon}
    </span>
    <h2 className={classes.title}>{title}</h2>
    {children ? <p className={classes.hint}>{children}</p> : null}
    {action ? <div className={classes.action}>{action}</div> : null}
  </div>
);
