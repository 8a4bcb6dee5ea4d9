import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Heading } from '../components';
import { usePageTitle } from '../hooks';

export interface PageHeadingProps {
  children: string;
  /** What the browser's tab says, when more is needed than the heading: "Steg 2 av 4: Barnet – Sök förskoleplats". */
  title?: string;
  /** Words above the heading, such as "Steg 2 av 4". */
  above?: ReactNode;
}

const FIRST_PAGE = 'default';

/** The page's only h1. Takes focus when one arrives by navigation, so that the new page is read from its start. */
export function PageHeading({ children, title, above }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  usePageTitle(title ?? children);
  // A new pathname is a new page, also with the same heading
  useEffect(() => {
    if (key !== FIRST_PAGE) ref.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="fl-page-heading">
      {above}
      <Heading level={1} ref={ref} tabIndex={-1}>
        {children}
      </Heading>
    </div>
  );
}

/** A page's content: reading width, or the full width of the app. */
export function PageBody({ full, children }: { full?: boolean; children: ReactNode }) {
  return (
    <div className="fl-column">
      <div className={full ? 'fl-full' : 'fl-reading'}>{children}</div>
    </div>
  );
}

/** A part of a page under its own heading, with room above it. */
export function Section({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="fl-section">
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  );
}
