import type { FeelFunction } from '../values/feel-function';
import type { FeelBudget } from './budget';
import { Run } from './run';

/** Calls a FEEL function from outside, with arguments by name. */
export function callFeelFunction(
  called: FeelFunction,
  named: Readonly<Record<string, unknown>>,
  { budget, now }: { readonly budget: FeelBudget; readonly now: Date },
): unknown {
  const given = Object.entries(named).map(([name, value]) => ({ name, value }));
  return called.apply(given, new Run(() => undefined, now, budget));
}
