import { type ExecutableDecisions, parseDecisions } from '../decisions';
import type { ExecutableProcess } from '../model/executable-process';
import { readProcesses } from './prepare-bpmn';

const asked = (): void => {};

/**
 * The processes of a file that was deployed before, ready to run again. What a later version would refuse is not
 * asked: instances of it wait to go on.
 */
export function restoreProcesses(content: Uint8Array): Promise<readonly ExecutableProcess[]> {
  return readProcesses(new TextDecoder().decode(content), asked).then(({ models }) => models);
}

/** The decisions of a file that was deployed before, in the same way. */
export function restoreDecisions(content: Uint8Array): Promise<ExecutableDecisions> {
  return parseDecisions(new TextDecoder().decode(content), 'deployed before');
}
