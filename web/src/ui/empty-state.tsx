import { Text, Title } from '@mantine/core';
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
    <Title order={2} size="h4">
      {title}
    </Title>
    {children ? (
      <Text c="dimmed" maw={420}>
        {children}
      </Text>
    ) : null}
    {action ? <div className={classes.action}>{action}</div> : null}
  </div>
);
