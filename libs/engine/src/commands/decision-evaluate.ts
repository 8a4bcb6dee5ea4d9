import type { CommandOf } from '../protocol/command';
import type { Key } from '../protocol/key';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import { decide, latestDecision } from '../shared/decide';
import { rowIds } from '../state/row-ids';
import type { DecisionRow } from '../state/rows';
import { type Processor, reject } from './processor';

const NOBODY = {
  bpmnProcessId: '',
  processDefinitionKey: -1,
  processInstanceKey: -1,
  elementId: '',
  elementInstanceKey: -1,
};

/** A client asks a decision, without a process; one that fails is an answer, too. */
export const decisionEvaluate: Processor<'decision-evaluate'> = (step, command) => {
  const decisionKey = find(step, command);
  if (typeof decisionKey !== 'number') return decisionKey;
  const { key, ...evaluation } = decide(step, decisionKey, command.variables, NOBODY);
  step.respond({ type: 'decision-evaluate', key, evaluation });
  return undefined;
};

function find(step: Context, { decisionKey = -1, decisionId = '' }: CommandOf<'decision-evaluate'>): Key | Rejection {
  if (decisionKey < 0 && decisionId === '') {
    return reject('EVALUATE', 'INVALID_ARGUMENT', 'neither a decision id nor a decision key is given');
  }
  if (decisionId === '') {
    const row = step.state.read<DecisionRow>(rowIds.decision(decisionKey));
    return row && row.tenant === step.tenant ? decisionKey : unknown('key', decisionKey);
  }
  const latest = latestDecision(step, decisionId);
  return latest ?? unknown('id', decisionId);
}

/** Clients tell this case from others with the same code by its words: pyzeebe looks for "but no decision found for". */
const unknown = (by: 'id' | 'key', name: string | Key): Rejection =>
  reject('EVALUATE', 'INVALID_ARGUMENT', `'${name}' should be evaluated, but no decision found for ${by} '${name}'`);
