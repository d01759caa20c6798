import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './text-link.module.css';

/** A link within the app, in running text. */
export const TextLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to} className={classes.link}>
    {children}
  </Link>
);
