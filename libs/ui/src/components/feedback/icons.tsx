import type { ReactNode } from 'react';

/** The shapes that go with status colours; decoration, the word beside them says the same. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const SHAPES: Record<Tone, ReactNode> = {
  neutral: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  success: (
    <path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="square" />
  ),
  warning: <path d="M8 2 15 14H1z" fill="currentColor" />,
  danger: <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" />,
};

/** A small shape in the text's colour. */
export function ToneShape({ tone }: { tone: Tone }) {
  return (
    <svg className="fl-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[tone]}
    </svg>
  );
}
