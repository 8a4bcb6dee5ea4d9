import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';

const linkClass = (className?: string): string => (className ? `ds-link ${className}` : 'ds-link');

/** A link within the app. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link className={linkClass(className)} {...rest} />;
}

/** A link out of the app, to a telephone, an e-mail or a download. */
export function OuterLink({ className, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a className={linkClass(className)} {...rest}>
      {children}
    </a>
  );
}

/** A telephone number one can press. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <OuterLink className="fl-nowrap" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      {phone}
    </OuterLink>
  );
}

/** An e-mail address one can press. */
export function EmailLink({ email }: { email: string }) {
  return (
    <OuterLink className="fl-break" href={`mailto:${email}`}>
      {email}
    </OuterLink>
  );
}
