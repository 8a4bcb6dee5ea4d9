import { connectDatabase } from '@farled/infra';
import { ControlledClock } from '@farled/kernel';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import {
  type PackedRecord,
  StreamChanges,
  StreamHistory,
  StreamProjector,
  StreamQueries,
  StreamUpkeep,
  streamTables,
} from '..';

const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const MINUTE = 60_000;
const ENGINE = 'embedded';

let position = 0;
const record = (key: number, kind: string, value: object, minutes = 0): PackedRecord => {
  position += 1;
  const [valueType = '', intent = ''] = kind.split(' ');
  return [position, 1, key, START + minutes * MINUTE, valueType, intent, value as never];
};
const of = (processInstanceKey: number) => ({
  bpmnProcessId: 'a_v1_p',
  version: 1,
  processDefinitionKey: 7,
  processInstanceKey,
  tenantId: '<default>',
});
const element = (instance: number, elementId: string, bpmnElementType: string) => ({
  ...of(instance),
  elementId,
  bpmnElementType,
  flowScopeKey: instance,
  parentProcessInstanceKey: -1,
});
const job = (instance: number, more: object) => ({
  ...of(instance),
  ...{ type: 'mail', retries: 3, customHeaders: {}, elementId: 'task', elementInstanceKey: instance + 1 },
  ...{ worker: '', errorCode: '', errorMessage: '' },
  ...more,
});
const incident = (instance: number) => ({
  ...of(instance),
  ...{ errorType: 'JOB_NO_RETRIES', errorMessage: 'no', elementId: 'task', elementInstanceKey: instance + 1 },
  jobKey: instance + 2,
});

describe('the history of the record stream', () => {
  let database: TestDatabase;
  let source: DataSource;
  let projector: StreamProjector;
  let history: StreamHistory;
  const clock = new ControlledClock(new Date(START));

  const write = async (...records: PackedRecord[]) => {
    await source.query(`insert into stream.batch values ('embedded', 1, $1, $2, '8.5.0', $3, $4)`, [
      ...[records[0]?.[0], records.at(-1)?.[0], JSON.stringify(records), new Date(records[0]?.[3] ?? START)],
    ]);
  };
  /** An instance that stands at its task for some minutes; finished unless told otherwise. */
  const instance = (key: number, minutes: number, isFinished = true) => [
    record(key, 'PROCESS_INSTANCE ELEMENT_ACTIVATED', element(key, 'a_v1_p', 'PROCESS')),
    record(key + 1, 'PROCESS_INSTANCE ELEMENT_ACTIVATED', element(key, 'task', 'SERVICE_TASK')),
    record(key + 2, 'JOB CREATED', job(key, {})),
    record(key + 3, 'VARIABLE CREATED', { ...of(key), name: 'x', value: '1', scopeKey: key }),
    ...(isFinished
      ? [
          record(key + 2, 'JOB COMPLETED', job(key, { worker: 'w' }), minutes),
          record(key + 1, 'PROCESS_INSTANCE ELEMENT_COMPLETED', element(key, 'task', 'SERVICE_TASK'), minutes),
          record(key, 'PROCESS_INSTANCE ELEMENT_COMPLETED', element(key, 'a_v1_p', 'PROCESS'), minutes),
        ]
      : []),
  ];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase([streamTables], { url: database.url });
    projector = new StreamProjector(source, new StreamChanges());
    history = new StreamHistory(source);
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('gives instances newest first, page by page', async () => {
    await write(...instance(100, 1), ...instance(200, 2), ...instance(300, 4), ...instance(400, 0, false));
    await projector.catchUp();
    const first = await history.instances({ engine: ENGINE, limit: 3 });
    expect(first.items.map(({ key }) => key)).toEqual(['400', '300', '200']);
    const rest = await history.instances({ engine: ENGINE, limit: 3, after: first.next ?? '' });
    expect(rest).toMatchObject({ items: [{ key: '100', state: 'COMPLETED' }], next: null });
    const active = await history.instances({ engine: ENGINE, state: 'ACTIVE', processDefinitionKeys: ['7'] });
    expect(active.items.map(({ key }) => key)).toEqual(['400']);
    await expect(history.instances({ engine: ENGINE, after: "1' or true" })).rejects.toThrow('page.unknown');
  });

  it('tells what an instance waits for, and what came of it', async () => {
    const timer = { targetElementId: 'wait', dueDate: START + DAY, repetitions: 1, elementInstanceKey: 401 };
    const message = { messageName: 'answer', correlationKey: 'c', elementId: 'reply', elementInstanceKey: 401 };
    const signal = { signalName: 'storm', catchEventId: 'storm', catchEventInstanceKey: 401, processDefinitionKey: 7 };
    await write(
      record(410, 'TIMER CREATED', { ...of(400), ...timer }),
      record(411, 'PROCESS_MESSAGE_SUBSCRIPTION CREATING', { ...of(400), ...message, interrupting: true }),
      record(411, 'PROCESS_MESSAGE_SUBSCRIPTION CREATED', { ...of(400), ...message, interrupting: true }),
      record(412, 'SIGNAL_SUBSCRIPTION CREATED', signal),
      record(413, 'PROCESS_MESSAGE_SUBSCRIPTION CREATED', { ...of(400), ...message, interrupting: false }),
      record(413, 'PROCESS_MESSAGE_SUBSCRIPTION CORRELATED', { ...of(400), ...message, interrupting: false }),
      record(411, 'PROCESS_MESSAGE_SUBSCRIPTION CORRELATED', { ...of(400), ...message, interrupting: true }),
    );
    await projector.catchUp();
    const q = { engine: ENGINE, processInstanceKey: '400' } as const;
    expect((await history.subscriptions({ ...q, open: true })).items).toMatchObject([
      { kind: 'TIMER', elementId: 'wait', dueAt: new Date(START + DAY) },
      { kind: 'SIGNAL', name: 'storm', elementId: 'storm' },
      { kind: 'MESSAGE', name: 'answer', correlationKey: 'c' },
    ]);
    expect((await history.subscriptions(q)).items[1]).toMatchObject({ key: '411', endedBy: 'CORRELATED' });
  });

  it('tells a decision with its inputs and the rules that matched', async () => {
    const evaluated = [
      {
        decisionId: 'd',
        evaluatedInputs: [{ inputId: 'i', inputName: 'age', inputValue: '3' }],
        matchedRules: [{ ruleId: 'r2', ruleIndex: 2, evaluatedOutputs: [] }],
      },
    ];
    await write(
      record(420, 'DECISION_EVALUATION EVALUATED', {
        ...of(400),
        ...{ decisionId: 'd', decisionName: 'D', decisionVersion: 1, decisionOutput: '"yes"' },
        ...{ elementId: 'decide', elementInstanceKey: 401, evaluatedDecisions: evaluated },
        ...{ evaluationFailureMessage: '', failedDecisionId: '' },
      }),
    );
    await projector.catchUp();
    const { items } = await history.decisions({ engine: ENGINE, processInstanceKey: '400' });
    expect(items).toMatchObject([{ decisionId: 'd', state: 'EVALUATED', output: '"yes"', failure: null, evaluated }]);
  });

  it('follows a migration: elements, jobs and instance have the new version, variables keep their values', async () => {
    const moved = { bpmnProcessId: 'a_v2_p', version: 2, processDefinitionKey: 8 };
    const plan = { targetProcessDefinitionKey: 8, mappingInstructions: [{ sourceElementId: 'task' }] };
    await write(
      record(402, 'JOB FAILED', job(400, { retries: 0, worker: 'w1', errorMessage: 'broken', errorCode: '' }), 5),
      record(400, 'PROCESS_INSTANCE ELEMENT_MIGRATED', { ...element(400, 'a_v2_p', 'PROCESS'), ...moved }, 6),
      record(403, 'VARIABLE MIGRATED', { ...of(400), ...moved, name: 'x', value: 'null', scopeKey: 400 }, 6),
      record(401, 'PROCESS_INSTANCE ELEMENT_MIGRATED', { ...element(400, 'task2', 'SERVICE_TASK'), ...moved }, 6),
      record(402, 'JOB MIGRATED', job(400, { ...moved, elementId: 'task2', retries: 0 }), 6),
      record(400, 'PROCESS_INSTANCE_MIGRATION MIGRATED', { processInstanceKey: 400, ...plan }, 6),
      record(400, 'PROCESS_INSTANCE_MODIFICATION MODIFIED', {
        processInstanceKey: 400,
        activateInstructions: [{ elementId: 'task', variableInstructions: [{ variables: { secret: 1 } }] }],
      }),
    );
    await projector.catchUp();
    const q = { engine: ENGINE, processInstanceKey: '400' } as const;
    expect(await history.instances({ engine: ENGINE, processDefinitionKeys: ['8'] })).toMatchObject({
      items: [{ key: '400', version: 2, startedAt: new Date(START) }],
    });
    expect((await history.elements(q)).items).toMatchObject([{ elementId: 'task2', startedAt: new Date(START) }]);
    expect((await history.jobs(q)).items).toMatchObject([
      { elementId: 'task2', state: 'FAILED', worker: 'w1', errorMessage: 'broken' },
    ]);
    expect((await history.variables(q)).items).toMatchObject([{ name: 'x', value: '1' }]);
    const { items } = await history.occurrences(q);
    expect(items.map(({ valueType }) => valueType)).toEqual([
      'PROCESS_INSTANCE_MIGRATION',
      'PROCESS_INSTANCE_MODIFICATION',
    ]);
    expect(items[0]).toMatchObject({ processDefinitionKey: '8', details: { mappingInstructions: [{}] } });
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('finds incidents by e-service, type and age, newest first', async () => {
    const later = { ...incident(300), errorType: 'IO_MAPPING_ERROR' };
    await write(
      record(110, 'INCIDENT CREATED', incident(100)),
      record(310, 'INCIDENT CREATED', later, 10),
      record(210, 'INCIDENT CREATED', incident(200), 10),
      record(211, 'INCIDENT CREATED', incident(200), 11),
      record(211, 'INCIDENT RESOLVED', incident(200), 12),
    );
    await projector.catchUp();
    const keys = async (q: Parameters<StreamHistory['incidents']>[0]) =>
      (await history.incidents(q)).items.map(({ key }) => key);
    expect(await keys({})).toEqual(['310', '210', '110']);
    expect(await keys({ errorType: 'IO_MAPPING_ERROR' })).toEqual(['310']);
    expect(await keys({ createdBefore: new Date(START + MINUTE) })).toEqual(['110']);
    expect(await keys({ processIdPrefix: 'a_v1' })).toEqual(['310', '210', '110']);
    expect(await keys({ processIdPrefix: 'b_v' })).toEqual([]);
    const first = await history.incidents({ limit: 1 });
    expect(await keys({ limit: 1, after: first.next ?? '' })).toEqual(['210']);
    expect(await history.incident(ENGINE, '211')).toMatchObject({ resolvedAt: new Date(START + 12 * MINUTE) });
  });

  it('sums up what ended long ago without changing a count, a duration or a way through the diagram', async () => {
    const queries = new StreamQueries(source);
    const before = {
      counts: await queries.stepCounts('7'),
      durations: await history.durations(['7']),
      elements: await queries.elements('100'),
    };
    expect(before.durations).toMatchObject([{ elementId: 'task', instances: 3 }]);
    expect(Math.abs((before.durations[0]?.medianMs ?? 0) - 2 * MINUTE)).toBeLessThan(12_000);
    clock.set(new Date(START + 31 * DAY));
    const config = { keepRecordsDays: 30, keepDetailsDays: 30 };
    const upkeep = new StreamUpkeep({} as never, source, config, clock);
    await upkeep.compact();
    await upkeep.compact();
    const rows = await source.query('select distinct process_instance_key as key from stream.element');
    expect(rows).toEqual([{ key: '400' }]);
    expect(await history.variables({ engine: ENGINE, processInstanceKey: '100' })).toMatchObject({ items: [] });
    const withoutIncidents = before.counts.map((count) => ({ ...count, incidents: 0 }));
    expect(await queries.stepCounts('7')).toEqual(withoutIncidents);
    expect(await history.durations(['7'])).toEqual(before.durations);
    expect(await queries.elements('100')).toEqual(before.elements);
    expect(await queries.instance(ENGINE, '100')).toMatchObject({ state: 'COMPLETED' });
  });

  it('removes old raw records, but none that has not been projected', async () => {
    const config = { keepRecordsDays: 30, keepDetailsDays: 30 };
    const upkeep = new StreamUpkeep({} as never, source, config, clock);
    const batches = () => source.query('select first_position::int as first from stream.batch order by 1');
    await write(...instance(500, 1));
    await write(record(600, 'TIMER CREATED', { targetElementId: 't', dueDate: 1 }, 31 * 24 * 60));
    const [kept, late] = (await batches()).slice(-2);
    await upkeep.prune();
    expect(await batches()).toEqual([kept, late]);
    await projector.catchUp();
    await upkeep.prune();
    expect(await batches()).toEqual([late]);
  });
});
