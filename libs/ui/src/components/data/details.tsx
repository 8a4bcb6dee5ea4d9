import type { ReactNode } from 'react';

/** Something folded away behind its heading. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="ds-details fl-details">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
