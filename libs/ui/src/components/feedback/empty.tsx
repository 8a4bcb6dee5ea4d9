import type { ReactNode } from 'react';
import { Heading } from '../text';

/** Says what would be here and how it comes about. */
export function Empty({ title, level = 2, children }: { title: string; level?: 2 | 3; children?: ReactNode }) {
  return (
    <div className="fl-empty">
      <Heading level={level} size="xs">
        {title}
      </Heading>
      {children}
    </div>
  );
}
