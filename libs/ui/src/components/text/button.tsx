import { Button as DsButton } from '@digdir/designsystemet-react';
import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'color'> {
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** A destructive action. */
  danger?: boolean;
  /** The action is under way: the button stays where it is, says so and cannot be pressed again. */
  busy?: boolean;
}

/** A button with a verb. Stays focusable while busy, so that focus is never lost. */
export function Button({ variant = 'primary', danger, busy, onClick, children, ...rest }: ButtonProps) {
  return (
    <DsButton
      variant={variant}
      data-color={danger ? 'danger' : 'accent'}
      loading={busy}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {children}
    </DsButton>
  );
}

export interface ButtonLinkProps extends LinkProps {
  variant?: 'primary' | 'secondary' | 'tertiary';
  children: ReactNode;
}

/** A link that looks like a button: it leads to another page. */
export function ButtonLink({ variant = 'primary', children, ...rest }: ButtonLinkProps) {
  return (
    <DsButton asChild variant={variant} data-color="accent">
      <Link {...rest}>{children}</Link>
    </DsButton>
  );
}
