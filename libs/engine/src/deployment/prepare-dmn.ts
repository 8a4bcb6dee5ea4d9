import { DecisionsRefused, type ExecutableDecisions, parseDecisions } from '../decisions';

/** Reads a DMN file: its decisions, with everything that is wrong reported. */
export async function prepareDmn(
  xml: string,
  report: (elementId: string, reason: string) => void,
): Promise<ExecutableDecisions | undefined> {
  try {
    return await parseDecisions(xml);
  } catch (error) {
    if (!(error instanceof DecisionsRefused)) throw error;
    for (const { elementId, reason } of error.problems) report(elementId, reason);
    return undefined;
  }
}
