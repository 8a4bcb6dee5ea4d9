import type { ReactNode } from 'react';
import { Heading } from '../text';
import type { Tone } from './icons';

export interface AlertProps {
  tone: Exclude<Tone, 'neutral'>;
  title?: string;
  level?: 2 | 3;
  /** Read out at once, for something that has just gone wrong. */
  urgent?: boolean;
  children?: ReactNode;
}

/** A message in the page that has a colour, a shape and words. */
export function Alert({ tone, title, level = 2, urgent, children }: AlertProps) {
  return (
    <div className="ds-alert fl-alert" data-color={tone} role={urgent ? 'alert' : undefined}>
      {title && (
        <Heading level={level} size="2xs">
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}
