import type { Run } from './run';

/** The names that an expression sees at one place; undefined from `find` means that the name is not bound here. */
export interface Scope {
  readonly run: Run;
  find(name: string): unknown;
}
