import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type Props = {
  title: ReactNode;
  /** One sentence on what this page is for. */
  lead?: ReactNode;
  /** Buttons beside the title; below it on a phone. */
  actions?: ReactNode;
  /** A link back up, above the title. */
  back?: ReactNode;
};

/** The head of a page: its only `h1`. */
export const PageHeader = ({ title, lead, actions, back }: Props) => (
  <header className={classes.header}>
    <div>
      {back}
      <h1 className={classes.title}>{title}</h1>
      {lead ? <p className={classes.lead}>{lead}</p> : null}
    </div>
    {actions ? <div className={classes.actions}>{actions}</div> : null}
  </header>
);
