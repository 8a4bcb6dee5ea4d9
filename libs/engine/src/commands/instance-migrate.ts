import type { CommandOf } from '../protocol/command';
import type { Key } from '../protocol/key';
import type { Context } from '../shared/context';
import { ElementContext, type ProcessContext } from '../shared/element-context';
import { Failure } from '../shared/failure';
import { sayJobOf } from '../shared/jobs';
import { say } from '../shared/lifecycle';
import { sayIncidentMigrated } from '../shared/raise-incident';
import { sayVariableMigrated } from '../shared/set-variables';
import { processOf } from '../state/elements';
import { rowIds } from '../state/row-ids';
import type { ProcessRow } from '../state/rows';
import { correlateBuffered } from '../triggers/message/correlate';
import { findInstance } from './find-instance';
import { migrateBoundaries } from './migrate-boundaries';
import { whyNoMapping, whyNotMigratable } from './migration-check';
import { type Processor, reject } from './processor';

/** A process instance goes on with another definition: what is active is mapped, or nothing is changed. */
export const instanceMigrate: Processor<'instance-migrate'> = (step, command) => {
  const { key, targetProcessDefinitionKey: targetKey, mappings } = command;
  const process = findInstance(step, key);
  if (!process) return reject('MIGRATE', 'NOT_FOUND', `there is no running process instance with key ${key}`);
  const target = targetProcess(step, process, targetKey);
  if (!target) return reject('MIGRATE', 'NOT_FOUND', `there is no process definition with key ${targetKey}`);
  const wrong = whyNoMapping(process.process.model, target.model, mappings);
  if (wrong) return reject('MIGRATE', 'INVALID_ARGUMENT', wrong);
  const plan = new Map(mappings.map(({ sourceElementId, targetElementId }) => [sourceElementId, targetElementId]));
  plan.set(process.element.id, target.model.id);
  const active = activeElements(process);
  const reason = whyNotMigratable(active, target.model, plan);
  if (reason) return reject('MIGRATE', 'INVALID_STATE', reason);
  try {
    const moved = active.map((on) => migrate(on, target, plan));
    sayMigrated(process, command);
    for (const on of moved) if (on.instance.waits) correlateBuffered(on);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return reject('MIGRATE', 'INVALID_STATE', error.message);
  }
  return undefined;
};

function targetProcess(step: Context, { process }: ElementContext, key: Key): ProcessContext | undefined {
  const row = key > 0 ? step.state.read<ProcessRow>(rowIds.process(key)) : undefined;
  if (!row || row.tenant !== step.tenant) return undefined;
  const definition = { key, id: row.bpmnProcessId, version: row.version };
  return { ...process, definition, model: step.models.model(key) };
}

/** The element instances of a process instance, itself first; those of the processes it has called are not its own. */
function activeElements(process: ElementContext): ElementContext[] {
  const { document } = process;
  const own = document.elements.filter(({ key }) => processOf(document, key).key === process.key);
  return own.map(({ key }) => process.at(key)!);
}

function migrate(on: ElementContext, target: ProcessContext, plan: ReadonlyMap<string, string>): ElementContext {
  const { step, rootKey, key } = on;
  const element = target.model.elements[plan.get(on.element.id)!]!;
  const moved = new ElementContext(step, rootKey, key, target, element);
  say(moved, 'ELEMENT_MIGRATED');
  for (const name in on.instance.variables) sayVariableMigrated(moved, key, name);
  const { job } = on.instance;
  if (job !== undefined) sayJobOf(moved, job, 'MIGRATED', { errorMessage: '' });
  sayIncidentMigrated(moved);
  // Held up while it was entered or left, it waits for nothing.
  if (on.instance.state === undefined) migrateBoundaries(on, moved, plan);
  return moved;
}

function sayMigrated(
  { step, rootKey }: ElementContext,
  { key, targetProcessDefinitionKey, mappings }: CommandOf<'instance-migrate'>,
): void {
  step.say({
    valueType: 'PROCESS_INSTANCE_MIGRATION',
    intent: 'MIGRATED',
    key,
    value: { processInstanceKey: key, targetProcessDefinitionKey, mappingInstructions: mappings },
    rootKey,
  });
}
