import { createEngine } from './create-engine';
import type { Command } from './protocol/command';
import { element, end, flow, path, processFile, start } from './testing/bpmn-text';
import { engineFor } from './testing/engine-for';

const loop = processFile(
  'loop',
  `${start()}${element('exclusiveGateway', 'again')}${element('exclusiveGateway', 'enough', '', { attributes: 'default="enough-again"' })}${end()}` +
    `${path('start', 'again', 'enough')}${flow('enough', 'again')}${flow('enough', 'end', '=stop')}`,
);

async function running() {
  const { store, now, instanceKey } = await engineFor(loop);
  const engine = createEngine();
  const step = (command: Command) => store.step(engine, command, now);
  return { store, step, instanceKey };
}

test('a loop that waits for nothing gives way to other commands', async () => {
  const { step, store } = await running();
  let output = step({ type: 'instance-create', bpmnProcessId: 'loop', variables: { stop: false } });
  const rootKey = output.events[0]!.rootKey!;
  expect(output.response).toMatchObject({ type: 'instance-create' });
  for (let times = 0; times < 5; times++) {
    expect(output.followUp).toEqual({ type: 'continue', key: expect.any(Number) });
    expect([...store.rows.keys()].filter((id) => id.startsWith('follow-up/'))).toHaveLength(1);
    output = step(output.followUp!);
  }
  step({ type: 'variables-set', elementInstanceKey: rootKey, variables: { stop: true }, local: true });
  output = step(output.followUp!);
  expect(output.followUp).toBeUndefined();
  expect(output.events.at(-1)).toMatchObject({ intent: 'ELEMENT_COMPLETED', key: rootKey });
  expect([...store.rows.keys()].filter((id) => /^(instance|owner|follow-up)/.test(id))).toEqual([]);
});

test('such a loop can be cancelled', async () => {
  const { step, store } = await running();
  const output = step({ type: 'instance-create', bpmnProcessId: 'loop', variables: { stop: false } });
  step({ type: 'instance-cancel', key: output.events[0]!.rootKey! });
  const last = step(output.followUp!);
  expect(last.followUp).toBeUndefined();
  expect([...store.rows.keys()].filter((id) => /^(instance|owner|follow-up)/.test(id))).toEqual([]);
});

test('what is done is not done again', async () => {
  const { step } = await running();
  expect(step({ type: 'continue', key: 5 }).rejection?.code).toBe('NOT_FOUND');
});
