import type { Written } from '@farled/ui';

/** Something that is filled in step by step: what it is called, and the addresses of its pages. */
export interface Filling extends Written {
  title: string;
  /** The step at which it was left. */
  page: string | null;
  to: {
    /** What one came from. */
    before: string;
    /** Wherever it was left. */
    resume: string;
    step(page: string): string;
    review: string;
  };
}
