import type { ReactNode } from 'react';

export interface DetailsProps {
  summary: string;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** Something folded away behind its heading. */
export function Details({ summary, onToggle, children }: DetailsProps) {
  return (
    <details className="ds-details fl-details" onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
