import { mappings } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';

const waiting = async () => (await engineFor(oneTask('p', mappings([['=a', 'mine']])))).create({ a: 1 });

test('sets each variable where it is known, from the inside out, and new ones at the process', async () => {
  const engine = await waiting();
  const task = engine.jobs()[0]!.elementInstanceKey;
  const from = engine.events.length;
  engine.setVariables(task, { a: 2, mine: 3, fresh: 4 });
  const changes = engine.events
    .slice(from)
    .flatMap((e) => (e.valueType === 'VARIABLE' ? [[e.intent, e.value.name, e.value.scopeKey]] : []));
  expect(changes).toEqual([
    ['UPDATED', 'mine', task],
    ['UPDATED', 'a', engine.instanceKey],
    ['CREATED', 'fresh', engine.instanceKey],
  ]);
  expect(engine.events.at(-1)).toMatchObject({
    valueType: 'VARIABLE_DOCUMENT',
    value: { updateSemantics: 'PROPAGATE' },
  });
});

test('sets them in this very scope when it is told so; what is the same is not said', async () => {
  const engine = await waiting();
  const task = engine.jobs()[0]!.elementInstanceKey;
  const from = engine.events.length;
  engine.setVariables(task, { a: 2, mine: 1 }, true);
  expect(engine.story(from)).toEqual(['VARIABLE CREATED a=2', 'VARIABLE_DOCUMENT UPDATED']);
  expect(engine.jobs()[0]?.variables).toEqual({ a: 2, mine: 1 });
});

test('a variable keeps its key', async () => {
  const engine = (await waiting()).completeJob('work', { a: 5 });
  const keys = engine
    .eventsOf('VARIABLE')
    .filter(({ value }) => value.name === 'a')
    .map(({ key }) => key);
  expect(keys[0]).toBe(keys[1]);
});

test('an element that is gone has no variables', async () => {
  const engine = (await waiting()).completeJob('work');
  const command = {
    type: 'variables-set',
    elementInstanceKey: engine.instanceKey,
    variables: {},
    local: false,
  } as const;
  expect(engine.tell(command).rejection?.code).toBe('NOT_FOUND');
});

test('a name of every object is a name like any other', async () => {
  const engine = await waiting();
  const variables = JSON.parse('{ "__proto__": [1], "constructor": 2, "toString": 3 }') as Record<string, number>;
  engine.setVariables(engine.instanceKey, variables);
  const names = engine.eventsOf('VARIABLE').map(({ value }) => value.name);
  expect(names.slice(-3)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.keys(engine.jobs()[0]?.variables ?? {}).sort()).toEqual(
    ['__proto__', 'a', 'constructor', 'mine', 'toString'].sort(),
  );
});
