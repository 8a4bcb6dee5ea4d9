import type { ReactNode } from 'react';

export interface DetailsProps {
  summary: string;
  /** Open from the start. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** Something folded away behind its heading. */
export function Details({ summary, open, onToggle, children }: DetailsProps) {
  return (
    <details className="ds-details fl-details" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
