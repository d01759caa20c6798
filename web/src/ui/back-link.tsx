import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './back-link.module.css';

/** Above a page's title: the way back up. */
export const BackLink = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className={classes.link}>
    <IconArrowLeft size={18} aria-hidden />
    {children}
  </Link>
);
