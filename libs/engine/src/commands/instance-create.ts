import type { CommandOf } from '../protocol/command';
import { DEFAULT_TENANT } from '../protocol/key';
import type { Context } from '../shared/context';
import { type ElementContext, locate } from '../shared/element-context';
import { enterAt } from '../shared/enter-at';
import { elementById, whyNotEnterable } from '../shared/enterable';
import { Failure } from '../shared/failure';
import { say, sayActivating } from '../shared/lifecycle';
import { setLocal } from '../shared/set-variables';
import { openScope } from '../shared/waits';
import type { Definition } from '../state/instance-document';
import { findDefinition } from './find-definition';
import { type Processor, reject } from './processor';

type Creation = CommandOf<'instance-create'>;

/** Starts a process: at its none start event, or at the elements that are named. */
export const instanceCreate: Processor<'instance-create'> = (step, command) => {
  const { awaitResult, startAt = [] } = command;
  const intent = awaitResult ? 'CREATE_WITH_AWAITING_RESULT' : 'CREATE';
  const definition = findDefinition(step, command);
  if ('code' in definition) return reject(intent, definition.code, definition.reason);
  const model = step.models.model(definition.key);
  if (startAt.length === 0 && model.elements[model.id]!.start === undefined) {
    return reject(intent, 'INVALID_STATE', `the process '${definition.id}' has no none start event`);
  }
  const process = create(step, command, definition);
  const wrong = startAt.length === 0 ? startPlain(process) : startElements(process, startAt);
  if (wrong) return reject(intent, 'INVALID_ARGUMENT', wrong);
  step.respond({ type: 'instance-create', ...created(process.rootKey, definition) });
  return undefined;
};

function create(step: Context, { variables, awaitResult, startAt = [] }: Creation, definition: Definition) {
  const rootKey = step.nextKey();
  const model = step.models.model(definition.key);
  const startInstructions = startAt.map((elementId) => ({ elementId }));
  const value = { ...created(rootKey, definition), variables, startInstructions };
  step.say({
    valueType: 'PROCESS_INSTANCE_CREATION',
    intent: 'CREATED',
    key: step.nextKey(),
    value,
    rootKey,
    awaitResult,
  });
  const process = { instanceKey: rootKey, definition, model };
  setLocal({ step, rootKey, process }, rootKey, variables);
  sayActivating(step, process, model.elements[model.id]!, { rootKey, key: rootKey });
  return locate(step, rootKey, rootKey)!;
}

function created(processInstanceKey: number, { id: bpmnProcessId, version, key: processDefinitionKey }: Definition) {
  return { bpmnProcessId, version, processDefinitionKey, processInstanceKey, tenantId: DEFAULT_TENANT };
}

function startPlain({ step, rootKey, element }: ElementContext): undefined {
  step.ask({ type: 'element-activate', rootKey, elementId: element.id, key: rootKey });
}

/** Enters the process without its start event; the reason when that cannot be done. */
function startElements(process: ElementContext, elementIds: readonly string[]): string | undefined {
  for (const elementId of elementIds) {
    const reason = whyNotEnterable(process, elementId);
    if (reason) return reason;
  }
  try {
    openScope(process);
    say(process, 'ELEMENT_ACTIVATED');
    const entered = elementIds.map((elementId) =>
      enterAt(process, elementById(process, elementId)!, { isLater: true }),
    );
    for (const { begin } of entered) begin();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.message;
  }
  return undefined;
}
