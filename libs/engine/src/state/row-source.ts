import type { ExecutableDecisions } from '../decisions';
import type { ExecutableProcess } from '../model/executable-process';
import type { Key } from '../protocol/key';

/** The rows that are loaded. `undefined` is known to be absent; a row that is not loaded throws `Missing`. */
export interface RowSource {
  read(id: string): unknown;
}

/** The models that are loaded; one that is not throws `Missing(['model/<key>'])`. */
export interface ModelSource {
  model(processDefinitionKey: Key): ExecutableProcess;
  decisions(decisionRequirementsKey: Key): ExecutableDecisions;
}
