import type { ExecutableDecisions } from '../decisions';

/** Reads a DMN file: its decisions, with everything that is wrong reported. */
export async function prepareDmn(
  _xml: string,
  report: (elementId: string, reason: string) => void,
): Promise<ExecutableDecisions | undefined> {
  report('', 'DMN is not run yet');
  return undefined;
}
