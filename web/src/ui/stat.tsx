import type { ReactNode } from 'react';
import classes from './stat.module.css';

/** One figure with its name, and a remark on it. Several stand in a `dl`. */
export const Stat = ({ label, value, hint }: { label: string; value: ReactNode; hint?: ReactNode }) => (
  <div className={classes.stat}>
    <dt>{label}</dt>
    <dd className={classes.value}>{value}</dd>
    {hint ? <dd className={classes.hint}>{hint}</dd> : null}
  </div>
);
