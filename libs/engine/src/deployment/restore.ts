import { type ExecutableDecisions, linkModel, parseDecisions } from '../decisions';
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

/** The decisions of a file that was deployed before, in the same way, with the files that it imports. */
export async function restoreDecisions(
  content: Uint8Array,
  imported: readonly Uint8Array[] = [],
): Promise<ExecutableDecisions> {
  const [model, ...others] = await Promise.all([content, ...imported].map(restoreModel));
  if (!model) throw new Error('there is nothing to restore');
  return linkModel(model, others).model;
}

const restoreModel = (content: Uint8Array): Promise<ExecutableDecisions> =>
  parseDecisions(new TextDecoder().decode(content), 'deployed before');
