import { mappings } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

const variables = { order: { id: 1, items: [1, 2] }, total: 10 };

test('inputs make variables of the task, each seeing those before it', async () => {
  const mapping = mappings([
    ['=order.id', 'id'],
    ['=id + 1', 'next'],
    ['=total', 'sum.gross'],
    ['=sum.gross * 0.8', 'sum.net'],
    ['fixed', 'text'],
  ]);
  const engine = (await engineFor(oneTask('p', mapping))).create(variables);
  expect(engine.jobs()[0]?.variables).toMatchObject({ id: 1, next: 2, sum: { gross: 10, net: 8 }, text: 'fixed' });
  engine.completeJob('work');
  const atRoot = engine.eventsOf('VARIABLE').filter(({ value }) => value.scopeKey === engine.instanceKey);
  expect(atRoot.map(({ value }) => value.name)).toEqual(['order', 'total']);
});

test('outputs are all that leaves the task, and may go into what is there', async () => {
  const mapping = mappings([], [['=paid', 'order.paid']]);
  const engine = (await engineFor(oneTask('p', mapping)))
    .create(variables)
    .completeJob('work', { paid: true, noise: 1 });
  expect(engine.variable('order')).toEqual({ id: 1, items: [1, 2], paid: true });
  const noise = engine.eventsOf('VARIABLE').find(({ value }) => value.name === 'noise');
  expect(noise?.value.scopeKey).not.toBe(engine.instanceKey);
});

test('without outputs everything goes to where it is known, from the inside out; a variable of the task stays there', async () => {
  const engine = (await engineFor(oneTask('p', mappings([['=total', 'mine']])))).create(variables);
  const task = engine.jobs()[0]?.elementInstanceKey;
  const from = engine.events.length;
  engine.completeJob('work', { fresh: 4, total: 3, mine: 2 });
  const set = engine.events
    .slice(from)
    .flatMap((e) => (e.valueType === 'VARIABLE' ? [[e.value.name, e.value.scopeKey]] : []));
  expect(set).toEqual([
    ['mine', task],
    ['fresh', engine.instanceKey],
    ['total', engine.instanceKey],
  ]);
});

test('a source that is not there gives null', async () => {
  const engine = (await engineFor(oneTask('p', mappings([['=nothing', 'x']])))).create();
  expect(engine.jobs()[0]?.variables).toEqual({ x: null });
});
