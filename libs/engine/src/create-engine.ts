import { run } from './commands';
import { reject } from './commands/processor';
import type { Engine, StepInput, StepOutput } from './engine';
import type { Command, CommandOf } from './protocol/command';
import type { Rejection } from './protocol/rejection';
import { rowIds } from './state/row-ids';
import type { FollowUpRow } from './state/rows';
import { Step } from './step';

/** A step does at most so much of what it asks of itself; a loop without a wait state cannot stop the writer. */
const MOST_FOLLOW_UPS = 100;

const NOTHING: ReadonlyMap<string, unknown> = new Map();

/** Makes the engine; it holds no state of its own. */
export function createEngine(): Engine {
  return {
    step(input) {
      const step = new Step(input);
      const rejection = input.command.type === 'continue' ? resume(step, input.command) : run(step, input.command);
      if (rejection) return { events: [], rejection, changes: NOTHING };
      return goOn(step, input);
    },
  };
}

function goOn(step: Step, { command }: StepInput): StepOutput {
  const { queue } = step;
  let done = 0;
  while (done < queue.length && done < MOST_FOLLOW_UPS) run(step, queue[done++]!);
  const followUp = done < queue.length ? postpone(step, done, command) : undefined;
  return { events: step.events, response: step.response, changes: step.state.changes(), followUp };
}

/** Takes up what an earlier step had to leave. */
function resume(step: Step, { key }: CommandOf<'continue'>): Rejection | undefined {
  const id = rowIds.followUp(key);
  const row = step.state.read<FollowUpRow>(id);
  if (!row) return reject('CONTINUE', 'NOT_FOUND', `nothing was left under key ${key}`);
  step.state.remove(id);
  step.queue.push(...row.commands);
  return undefined;
}

function postpone(step: Step, done: number, command: Command): Command {
  const key = command.type === 'continue' ? command.key : step.nextKey();
  const row: FollowUpRow = {
    commands: step.queue.slice(done),
    ...(step.tenant !== undefined && { tenant: step.tenant }),
  };
  step.state.write(rowIds.followUp(key), row);
  return { type: 'continue', key };
}
