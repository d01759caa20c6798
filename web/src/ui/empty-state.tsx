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
  /** 1 where it is the whole page; 2 otherwise. */
  level?: 1 | 2;
};

/** Where a list would be, and is empty: what belongs here and how it gets here. */
export const EmptyState = ({ icon, title, children, action, level = 2 }: Props) => {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Heading className={classes.title}>{title}</Heading>
      {children ? <p className={classes.hint}>{children}</p> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
};
