import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link within the app that looks like a button. */
export const LinkButton = ({ to, ...props }: ButtonProps & { to: string; children: ReactNode }) => (
  <Button component={Link} to={to} {...props} />
);
