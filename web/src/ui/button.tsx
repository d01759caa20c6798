import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './button.module.css';

export type ButtonLook = {
  /** `filled` for the one thing to do here, `default` for the others; `light`, `subtle`, `danger`. */
  variant?: 'filled' | 'default' | 'light' | 'subtle' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  fullWidth?: boolean;
  /** Before the words. */
  icon?: ReactNode;
  /** After the words. */
  after?: ReactNode;
};

const look = ({ variant = 'filled', size = 'md', fullWidth = false }: ButtonLook) => ({
  className: classes.button ?? '',
  'data-variant': variant,
  'data-size': size,
  'data-full': fullWidth || undefined,
});

type ButtonProps = ButtonLook & { loading?: boolean } & Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'className'
  >;

/** A button. While `loading` it keeps its width and its focus, and does nothing. Weighs a tenth of Mantine's. */
export function Button({
  variant,
  size,
  fullWidth,
  icon,
  after,
  loading = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...look({ ...(variant && { variant }), ...(size && { size }), ...(fullWidth && { fullWidth }) })}
      {...rest}
      type={type}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={(event) => {
        if (loading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      <span>{children}</span>
      {after}
    </button>
  );
}

type LinkButtonProps = ButtonLook & {
  to: string /** Handed to the page without standing in its address. */;
  state?: unknown;
  children: ReactNode;
};

/** A link within the app that looks like a button. */
export function LinkButton({ to, state, icon, after, children, ...props }: LinkButtonProps) {
  return (
    <Link to={to} state={state} {...look(props)}>
      {icon}
      <span>{children}</span>
      {after}
    </Link>
  );
}
