import type { ReactNode } from 'react';
import classes from './badge.module.css';

type Props = { tone?: 'accent' | 'neutral' | 'success' | 'warning' | 'danger'; children: ReactNode };

/** A word about the thing beside it. */
export const Badge = ({ tone = 'accent', children }: Props) => (
  <span className={classes.badge} data-tone={tone}>
    {children}
  </span>
);
