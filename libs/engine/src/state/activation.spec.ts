import { mappings } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import { oneTask } from '../testing/one-task';
import { activation } from './activation';
import { Missing } from './missing';

test('gives all variables that can be seen, or those that are asked for', async () => {
  const engine = (await engineFor(oneTask('p', mappings([['="near"', 'a']])))).create({ a: 'far', b: 2, c: 3 });
  const { key } = engine.jobs()[0]!;
  expect(activation(engine.store, key)?.variables).toEqual({ a: 'near', b: 2, c: 3 });
  expect(activation(engine.store, key, ['c', 'a', 'unknown'])?.variables).toEqual({ a: 'near', c: 3 });
});

test('a job that is gone is not given; rows that are not loaded are named', async () => {
  const engine = (await engineFor(oneTask())).create();
  const { key } = engine.jobs()[0]!;
  expect(activation(engine.store, 1)).toBeUndefined();
  const unloaded = {
    read(id: string): unknown {
      throw new Missing([id]);
    },
  };
  expect(() => activation(unloaded, key)).toThrow(new Missing([`owner/${key}`]));
});
