import type { CommandOf } from '../protocol/command';
import type { Key, Variables } from '../protocol/key';
import {
  boundary,
  element,
  end,
  flow,
  path,
  processFile,
  repeated,
  serviceTask,
  start,
  timer,
} from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';
import type { ScriptedEngine } from '../testing/scripted-engine';

const inner = start('ss2') + serviceTask('c') + end('se2') + path('ss2', 'c', 'se2');
const outer =
  start('ss') +
  serviceTask('b') +
  element('subProcess', 'sub2', '', { body: inner }) +
  end('se') +
  path('ss', 'b', 'sub2', 'se');
const events =
  element('eventBasedGateway', 'gate') +
  ['w1', 'w2'].map((id) => element('intermediateCatchEvent', id, '', { body: timer('timeDuration', 'PT1H') })).join('');
const file = processFile(
  'p',
  start() +
    serviceTask('a') +
    element('subProcess', 'sub', '', { body: outer }) +
    boundary('late', 'sub', timer('timeDuration', 'PT1H')) +
    events +
    end() +
    end('expired') +
    path('start', 'a', 'sub', 'gate', 'w1', 'end') +
    path('gate', 'w2') +
    flow('w2', 'end') +
    path('late', 'expired'),
);

type Modification = Partial<Pick<CommandOf<'instance-modify'>, 'activate' | 'terminate'>>;

const at = (elementId: string, ancestorScopeKey: Key = -1, variables: Record<string, Variables> = {}) => ({
  elementId,
  ancestorScopeKey,
  variableInstructions: Object.entries(variables).map(([id, value]) => ({ elementId: id, variables: value })),
});
const modify = (engine: ScriptedEngine, { activate = [], terminate = [] }: Modification, key = engine.instanceKey) =>
  engine.tell({ type: 'instance-modify', key, activate, terminate });
const keyOf = (engine: ScriptedEngine, elementId: string) =>
  engine.eventsOf('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED').findLast(({ value }) => value.elementId === elementId)!.key;
const ended = (engine: ScriptedEngine, elementId: string) => ({ elementInstanceKey: keyOf(engine, elementId) });
const running = async () => (await engineFor(file)).create();

test('what began last in a scope stops first, and all has stopped before the first has ended', async () => {
  const fork = element('parallelGateway', 'fork') + serviceTask('one') + serviceTask('two');
  const body = start('in') + fork + path('fork', 'two') + path('in', 'fork', 'one');
  const scope = element('subProcess', 'scope', '', { body });
  const engine = (await engineFor(processFile('p', start() + scope + end() + path('start', 'scope', 'end')))).create();
  const from = engine.events.length;
  modify(engine, { terminate: [ended(engine, 'scope')] });
  expect(engine.story(from).filter((step) => /^(scope|one|two) /.test(step))).toEqual([
    'scope ELEMENT_TERMINATING',
    'two ELEMENT_TERMINATING',
    'one ELEMENT_TERMINATING',
    'one ELEMENT_TERMINATED',
    'two ELEMENT_TERMINATED',
    'scope ELEMENT_TERMINATED',
  ]);
});

test('moves a token: scopes are entered without their start events, variables land where they are meant', async () => {
  const engine = await running();
  const from = engine.events.length;
  const variables = { '': { all: 1 }, sub: { some: 2 }, b: { one: 3 } };
  modify(engine, { activate: [at('b', -1, variables)], terminate: [ended(engine, 'a')] });
  const told = engine.story(from).filter((line) => !/ACTIVATING|TERMINATING|TIMER/.test(line));
  expect(told).toEqual([
    'VARIABLE CREATED all=1',
    'VARIABLE CREATED some=2',
    'sub ELEMENT_ACTIVATED',
    'VARIABLE CREATED one=3',
    'JOB CANCELED',
    'a ELEMENT_TERMINATED',
    'PROCESS_INSTANCE_MODIFICATION MODIFIED',
    'JOB CREATED',
    'b ELEMENT_ACTIVATED',
  ]);
  const scopes = engine.eventsOf('VARIABLE').map(({ value }) => value.scopeKey);
  expect(scopes).toEqual([engine.instanceKey, keyOf(engine, 'sub'), keyOf(engine, 'b')]);
  engine.completeJob('b').completeJob('c').advance('PT1H').expectCompleted('p');
});

test('the events on a scope that is entered are waited for', async () => {
  const engine = await running();
  modify(engine, { activate: [at('c')], terminate: [ended(engine, 'a')] });
  engine.advance('PT1H').expectCompleted('expired').expectCompleted('p');
});

test('a scope that is there once is used again; a named ancestor decides where there are several', async () => {
  const engine = await running();
  modify(engine, { activate: [at('c'), at('c')] });
  expect(engine.count('sub2', 'ELEMENT_ACTIVATED')).toBe(1);
  modify(engine, { activate: [at('b', engine.instanceKey)] });
  expect(engine.count('sub', 'ELEMENT_ACTIVATED')).toBe(2);
  expect(modify(engine, { activate: [at('c')] }).rejection).toMatchObject({ code: 'INVALID_ARGUMENT' });
  expect(modify(engine, { activate: [at('c', keyOf(engine, 'sub'))] }).rejection).toBeUndefined();
  expect(engine.count('sub2', 'ELEMENT_ACTIVATED')).toBe(2);
});

describe('a scope that is repeated', () => {
  const body = start('ss') + serviceTask('a') + serviceTask('b') + end('se') + path('ss', 'a', 'b', 'se');
  const each = element('subProcess', 'each', '', { body: body + repeated('inputCollection="=[1, 2]"') });
  const loops = processFile('p', start() + each + end() + path('start', 'each', 'end'));

  test('is used where one of it is named', async () => {
    const engine = (await engineFor(loops)).create();
    const [first] = engine.eventsOf('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED').filter((it) => it.value.elementId === 'a');
    const terminate = [{ elementInstanceKey: first!.key }];
    const { rejection } = modify(engine, { activate: [at('b', first!.value.flowScopeKey)], terminate });
    expect(rejection).toBeUndefined();
    engine.completeJob('b').completeJob('a').completeJob('b').expectCompleted('p');
  });

  test('is not made by hand', async () => {
    const engine = (await engineFor(loops)).create();
    const [loop] = engine
      .eventsOf('PROCESS_INSTANCE')
      .filter(({ value }) => value.bpmnElementType === 'MULTI_INSTANCE_BODY');
    // With two of it the element could stand in either.
    for (const ancestor of [-1, engine.instanceKey, loop!.key])
      expect(modify(engine, { activate: [at('b', ancestor)] }).rejection?.code).toBe('INVALID_ARGUMENT');
  });
});

test('what a scope waits for is worked out with the variables that are given along', async () => {
  const body = start('ss') + serviceTask('b') + end('se') + path('ss', 'b', 'se');
  const late =
    boundary('late', 'sub', timer('timeDuration', '=duration(text)')) + end('expired') + path('late', 'expired');
  const flows = path('start', 'a', 'sub', 'end');
  const file = start() + serviceTask('a') + element('subProcess', 'sub', '', { body }) + late + end() + flows;
  const engine = (await engineFor(processFile('p', file))).create();
  const activate = [at('b', -1, { '': { text: 'PT1H' } })];
  expect(modify(engine, { activate, terminate: [ended(engine, 'a')] }).rejection).toBeUndefined();
  const within = { ...at('b', keyOf(engine, 'sub')), variableInstructions: [{ elementId: 'p', variables: { n: 1 } }] };
  expect(modify(engine, { activate: [within] }).rejection).toBeUndefined();
  expect(engine.variable('n')).toBe(1);
  engine.advance('PT1H').expectCompleted('expired').expectCompleted('p');
});

describe('an event sub-process', () => {
  const starts = element('startEvent', 'hit', '', { body: timer('timeDuration', 'PT1H') });
  const repair = starts + serviceTask('repair') + end('re') + path('hit', 'repair', 're');
  const events = element('subProcess', 'events', '', { body: repair, attributes: 'triggeredByEvent="true"' });
  const guarded = processFile('p', start() + serviceTask('a') + end() + path('start', 'a', 'end') + events);

  test('is entered as if its event had happened', async () => {
    const engine = (await engineFor(guarded)).create();
    modify(engine, { activate: [at('events')], terminate: [ended(engine, 'a')] });
    engine.completeJob('repair').expectCompleted('p');
    const created = engine.tell({ type: 'instance-create', bpmnProcessId: 'p', variables: {}, startAt: ['events'] });
    expect(created.rejection).toBeUndefined();
    engine.completeJob('repair').expectCompleted('p');
  });

  test('that has interrupted its scope does not keep others from being put there', async () => {
    const engine = (await engineFor(guarded)).create().advance('PT1H');
    modify(engine, { activate: [at('a')], terminate: [ended(engine, 'repair')] });
    engine.completeJob('a').expectCompleted('p');
  });
});

test('ending the last element of a scope ends the scope, up to the instance', async () => {
  const engine = await running();
  modify(engine, { activate: [at('c')], terminate: [ended(engine, 'a')] });
  const from = engine.events.length;
  modify(engine, { terminate: [ended(engine, 'c')] });
  const gone = engine.story(from).filter((line) => line.endsWith('TERMINATED'));
  expect(gone).toEqual(['c', 'sub2', 'sub', 'p'].map((id) => `${id} ELEMENT_TERMINATED`));
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner|running)/.test(id))).toEqual([]);
});

test('an element ends with all that is in it', async () => {
  const engine = await running();
  modify(engine, { activate: [at('c'), at('b')] });
  modify(engine, { terminate: [ended(engine, 'sub')] });
  expect(engine.jobs().map(({ type }) => type)).toEqual(['a']);
  modify(engine, { terminate: [{ elementInstanceKey: engine.instanceKey }] });
  expect(engine.jobs()).toEqual([]);
});

describe('changes nothing', () => {
  const refusals: readonly (readonly [string, Modification, RegExp])[] = [
    ['for an unknown element', { activate: [at('nobody')] }, /no element 'nobody'/],
    ['for a start event', { activate: [at('start')] }, /START_EVENT/],
    ['for a boundary event', { activate: [at('late')] }, /BOUNDARY_EVENT/],
    ['for the process', { activate: [at('p')] }, /PROCESS/],
    ['for an event of an event-based gateway', { activate: [at('w1')] }, /event-based gateway/],
    ['for an unknown ancestor', { activate: [at('b', 17)] }, /no active element instance 17/],
    ['for variables of an unknown scope', { activate: [at('b', -1, { nobody: {} })] }, /no element 'nobody'/],
    ['for variables of another branch', { activate: [at('b', -1, { a: {} })] }, /no scope of 'b'/],
    ['for an unknown element instance', { terminate: [{ elementInstanceKey: 17 }] }, /no element instance 17/],
    ['when one of several is wrong', { activate: [at('c'), at('nobody')] }, /no element 'nobody'/],
  ];
  test.each(refusals)('%s', async (_, modification, reason) => {
    const engine = await running();
    const before = JSON.stringify([...engine.store.rows]);
    const { rejection } = modify(engine, modification);
    expect(rejection).toEqual({ code: 'INVALID_ARGUMENT', command: 'MODIFY', reason: expect.stringMatching(reason) });
    expect(JSON.stringify([...engine.store.rows])).toBe(before);
  });

  test('for an element instance of another process instance, and for one that is no ancestor', async () => {
    const engine = await running();
    const other = keyOf(engine, 'a');
    engine.create();
    expect(modify(engine, { terminate: [{ elementInstanceKey: other }] }).rejection?.code).toBe('INVALID_ARGUMENT');
    expect(modify(engine, { activate: [at('b', keyOf(engine, 'a'))] }).rejection?.reason).toMatch(/no ancestor of 'b'/);
  });

  test('for an instance that is not there', async () => {
    const engine = (await running()).cancel();
    expect(modify(engine, {}).rejection).toMatchObject({ code: 'NOT_FOUND', command: 'MODIFY' });
  });
});
