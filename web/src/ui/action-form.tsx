import type { ReactNode } from 'react';
import type { Action } from '../lib/use-action.ts';
import classes from './action-form.module.css';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';

type Props = {
  /** What the form sets going: whether it is under way, and what went wrong with it. */
  action: Pick<Action<never, unknown>, 'pending' | 'error'>;
  onSubmit: () => void;
  /** What the button says. */
  button: string;
  disabled?: boolean;
  fullWidth?: boolean;
  /** The fields say themselves what is wrong with them; else the browser does. */
  noValidate?: boolean;
  children: ReactNode;
};

/** Fields beneath each other, what went wrong, and one button. */
export const ActionForm = ({
  action,
  onSubmit,
  button,
  disabled = false,
  fullWidth = true,
  noValidate = false,
  children,
}: Props) => (
  <form
    className={classes.form}
    noValidate={noValidate}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
    <ErrorNote error={action.error} />
    <Button type="submit" fullWidth={fullWidth} loading={action.pending} disabled={disabled}>
      {button}
    </Button>
  </form>
);
