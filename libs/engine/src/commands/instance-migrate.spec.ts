import {
  boundary,
  element,
  end,
  message,
  messageEvent,
  path,
  processFile,
  serviceTask,
  start,
  timer,
} from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import type { ScriptedEngine } from '../testing/scripted-engine';

const wait = (id: string) => element('intermediateCatchEvent', id, '', { body: messageEvent('m') });
const sub = (body: string) => element('subProcess', 'sub', '', { body });
const work = start('ss') + serviceTask('t', '', 'work') + end('se') + path('ss', 't', 'se');
const one = (id: string, task: string, more = '') =>
  processFile(id, start() + task + end() + path('start', 't', 'end') + more);
const files = {
  old: one('old', serviceTask('t', '', 'work')),
  fresh: processFile(
    'fresh',
    start() + serviceTask('t2', '', 'new') + serviceTask('then') + end() + path('start', 't2', 'then', 'end'),
  ),
  script: processFile('script', start() + element('userTask', 't') + end() + path('start', 't', 'end')),
  timed: one(
    'timed',
    serviceTask('t', '', 'work'),
    boundary('late', 't', timer('timeDuration', 'PT1H')) + end('e') + path('late', 'e'),
  ),
  nested: processFile('nested', start() + sub(work) + end() + path('start', 'sub', 'end')),
  waiting: processFile('waiting', start() + wait('t') + end() + path('start', 't', 'end'), message('m', '="k"')),
};
type Name = keyof typeof files;

async function all(): Promise<ScriptedEngine> {
  return engineFor(...Object.values(files));
}

const keyOf = (engine: ScriptedEngine, name: Name) =>
  engine.eventsOf('PROCESS', 'CREATED').find(({ value }) => value.bpmnProcessId === name)!.key;
const migrate = (engine: ScriptedEngine, to: Name | number, mappings: Readonly<Record<string, string>>) =>
  engine.tell({
    type: 'instance-migrate',
    key: engine.instanceKey,
    targetProcessDefinitionKey: typeof to === 'number' ? to : keyOf(engine, to),
    mappings: Object.entries(mappings).map(([sourceElementId, targetElementId]) => ({
      sourceElementId,
      targetElementId,
    })),
  });

test('an instance goes on with the other definition, its job stays the same', async () => {
  const engine = (await all()).create({ amount: 1 }, 'old');
  const [job] = engine.jobs();
  const from = engine.events.length;
  expect(migrate(engine, 'fresh', { t: 't2' }).rejection).toBeUndefined();
  expect(engine.story(from)).toEqual([
    'fresh ELEMENT_MIGRATED',
    'VARIABLE MIGRATED amount=null',
    't2 ELEMENT_MIGRATED',
    'JOB MIGRATED',
    'PROCESS_INSTANCE_MIGRATION MIGRATED',
  ]);
  expect(engine.jobs()).toEqual([
    { ...job, elementId: 't2', bpmnProcessId: 'fresh', processDefinitionKey: keyOf(engine, 'fresh') },
  ]);
  engine.completeJob('work').completeJob('then').expectCompleted('fresh');
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner|running)/.test(id))).toEqual([]);
});

test('what a job has failed with stays, and can be resolved afterwards', async () => {
  const engine = (await all()).create({}, 'old').failJob('work', 0, { errorMessage: 'down' });
  expect(migrate(engine, 'fresh', { t: 't2' }).rejection).toBeUndefined();
  engine.tell({ type: 'job-update-retries', key: engine.incidents()[0]!.value.jobKey, retries: 1 });
  engine.resolveIncident().completeJob('work').completeJob('then').expectCompleted('fresh');
});

test('what could not be entered is entered in the other process when the incident is resolved', async () => {
  const guarded = (id: string, key: string) =>
    processFile(
      id,
      start() +
        serviceTask('t', '', `${id}-work`) +
        boundary('hit', 't', messageEvent('m')) +
        end() +
        end('e') +
        path('start', 't', 'end') +
        path('hit', 'e'),
      message('m', key),
    );
  const engine = await engineFor(guarded('from', '=missing'), guarded('to', '=present'));
  engine.create({ present: 'k' }, 'from');
  expect(engine.jobs()).toEqual([]);
  const { key } = engine.eventsOf('PROCESS', 'CREATED').find(({ value }) => value.bpmnProcessId === 'to')!;
  expect(migrate(engine, key, { t: 't' }).rejection).toBeUndefined();
  engine.resolveIncident();
  expect(engine.jobs().map(({ type }) => type)).toEqual(['to-work']);
  engine.publish('m', 'k').expectCompleted('to');
});

describe('is refused', () => {
  const refusals: readonly (readonly [string, Name, Name, Record<string, string>, string, RegExp])[] = [
    ['without a mapping of what is active', 'old', 'fresh', {}, 'INVALID_STATE', /no mapping says/],
    ['from an element there is not', 'old', 'fresh', { x: 't2' }, 'INVALID_ARGUMENT', /has no element 'x'/],
    ['to an element there is not', 'old', 'fresh', { t: 'x' }, 'INVALID_ARGUMENT', /target process has no element 'x'/],
    ['to another kind', 'old', 'script', { t: 't' }, 'INVALID_STATE', /cannot become 't'/],
    ['to boundary events', 'old', 'timed', { t: 't' }, 'INVALID_STATE', /boundary event/],
    ['from boundary events', 'timed', 'old', { t: 't' }, 'INVALID_STATE', /boundary event/],
    ['into another scope', 'old', 'nested', { t: 't' }, 'INVALID_STATE', /stands in 'sub'/],
    ['for a catch event', 'waiting', 'waiting', { t: 't' }, 'INVALID_STATE', /INTERMEDIATE_CATCH_EVENT/],
  ];
  test.each(refusals)('%s', async (_, source, target, mappings, code, reason) => {
    const engine = (await all()).create({}, source);
    const before = JSON.stringify([...engine.store.rows]);
    const { rejection } = migrate(engine, target, mappings);
    expect(rejection).toEqual({ code, command: 'MIGRATE', reason: expect.stringMatching(reason) });
    expect(JSON.stringify([...engine.store.rows])).toBe(before);
  });

  test('when the instance or the target is not there, or an element is mapped twice', async () => {
    const engine = (await all()).create({}, 'old');
    expect(migrate(engine, 17, { t: 't2' }).rejection).toMatchObject({ code: 'NOT_FOUND', command: 'MIGRATE' });
    const mappings = ['t2', 'then'].map((targetElementId) => ({ sourceElementId: 't', targetElementId }));
    const twice = { type: 'instance-migrate', targetProcessDefinitionKey: keyOf(engine, 'fresh'), mappings } as const;
    expect(engine.tell({ ...twice, key: engine.instanceKey }).rejection?.code).toBe('INVALID_ARGUMENT');
    engine.cancel();
    expect(migrate(engine, 'fresh', { t: 't2' }).rejection?.code).toBe('NOT_FOUND');
  });
});

test('a sub-process is mapped with what is in it', async () => {
  const engine = (await all()).create({}, 'nested');
  expect(migrate(engine, 'nested', { t: 't' }).rejection?.reason).toMatch(/'sub' is active/);
  expect(migrate(engine, 'nested', { t: 't', sub: 'sub' }).rejection).toBeUndefined();
});

describe('a message at the boundary', () => {
  const told = (id: string, event: string, name: string) =>
    processFile(
      id,
      start() +
        serviceTask('t', '', 'work') +
        boundary(event, 't', messageEvent('m')) +
        end() +
        end('told') +
        path('start', 't', 'end') +
        path(event, 'told'),
      message('m', '="k"', name),
    );
  const versions = [one('plain', serviceTask('t', '', 'work')), told('v1', 'b1', 'news'), told('v2', 'b2', 'news')];
  const created = async (id: string) => (await engineFor(...versions)).create({}, id);
  const to = (engine: ScriptedEngine, id: string, mappings: Readonly<Record<string, string>>) =>
    migrate(
      engine,
      engine.eventsOf('PROCESS', 'CREATED').find(({ value }) => value.bpmnProcessId === id)!.key,
      mappings,
    );

  test('goes on to be waited for when the event is mapped', async () => {
    const engine = await created('v1');
    const from = engine.events.length;
    expect(to(engine, 'v2', { t: 't', b1: 'b2' }).rejection).toBeUndefined();
    expect(engine.story(from)).toContain('PROCESS_MESSAGE_SUBSCRIPTION MIGRATED');
    engine.publish('news', 'k').expectCompleted('b2').expectCompleted('told').expectCompleted('v2');
  });

  test('is waited for no longer, or from now on', async () => {
    const engine = await created('v1');
    to(engine, 'plain', { t: 't' });
    engine.publish('news', 'k');
    expect(engine.jobs()).toHaveLength(1);
    expect(to(engine, 'v2', { t: 't' }).rejection).toBeUndefined();
    engine.publish('news', 'k').expectCompleted('b2');
    expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner|running|subscr)/.test(id))).toEqual([]);
  });

  test('cannot be waited for twice, nor at an event of another element', async () => {
    const engine = await created('v1');
    const before = JSON.stringify([...engine.store.rows]);
    expect(to(engine, 'v2', { t: 't' }).rejection).toMatchObject({
      code: 'INVALID_STATE',
      reason: expect.stringMatching('waited for already'),
    });
    expect(to(engine, 'v2', { t: 't', b1: 'told' }).rejection?.code).toBe('INVALID_STATE');
    expect(JSON.stringify([...engine.store.rows])).toBe(before);
  });
});
