import { connectDatabase } from '@farled/infra';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { type PackedRecord, StreamChanges, StreamProjector, StreamQueries, streamTables } from '.';

const process = {
  bpmnProcessId: 'p',
  version: 1,
  processDefinitionKey: 7,
  processInstanceKey: 10,
  tenantId: '<default>',
};
const element = (elementId: string, bpmnElementType: string) => ({
  ...process,
  elementId,
  bpmnElementType,
  flowScopeKey: 10,
  parentProcessInstanceKey: -1,
});
const job = {
  ...process,
  type: 'mail',
  retries: 3,
  customHeaders: { to: 'officer' },
  elementId: 'task',
  elementInstanceKey: 11,
  errorMessage: '',
};
const incident = {
  ...process,
  errorType: 'JOB_NO_RETRIES',
  errorMessage: 'no',
  elementId: 'task',
  elementInstanceKey: 11,
  jobKey: 12,
};

let position = 0;
const record = (key: number, valueType: string, intent: string, value: object): PackedRecord => {
  position += 1;
  return [position, 1, key, Date.UTC(2026, 0, 1) + position, valueType, intent, value as never];
};

describe('the record stream', () => {
  let database: TestDatabase;
  let source: DataSource;
  let projector: StreamProjector;
  let queries: StreamQueries;
  const heard: string[] = [];

  const write = async (records: PackedRecord[]) => {
    const range = [records[0]?.[0], records.at(-1)?.[0]];
    await source.query(`insert into stream.batch values ('embedded', 1, $1, $2, '8.5.0', $3)`, [
      ...range,
      JSON.stringify(records),
    ]);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase([streamTables], { url: database.url });
    const changes = new StreamChanges();
    changes.on(async ({ valueType, intent, key }) => void heard.push(`${valueType} ${intent} ${key}`), ['JOB']);
    projector = new StreamProjector(source, changes);
    queries = new StreamQueries(source);
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('shows where an instance stands, its task and its variables', async () => {
    await write([
      record(10, 'PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', element('p', 'PROCESS')),
      record(20, 'VARIABLE', 'CREATED', {
        ...process,
        name: 'x',
        value: JSON.stringify({ a: '\u0000' }),
        scopeKey: 10,
      }),
      record(11, 'PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', element('task', 'SERVICE_TASK')),
      record(12, 'JOB', 'CREATED', job),
      record(11, 'PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', element('task', 'SERVICE_TASK')),
    ]);
    await projector.catchUp();
    expect(await queries.instance('embedded', '10')).toMatchObject({ state: 'ACTIVE', bpmnProcessId: 'p' });
    expect(await queries.openJobs({ type: 'mail' })).toMatchObject([
      { key: '12', state: 'OPEN', elementId: 'task', customHeaders: { to: 'officer' } },
    ]);
    expect(await queries.variables('10')).toEqual([{ scopeKey: '10', name: 'x', value: { a: '\u0000' } }]);
    expect(await queries.stepCounts('7')).toEqual([{ elementId: 'task', waiting: 1, completed: 0, incidents: 0 }]);
  });

  it('closes what the process itself took away', async () => {
    await write([
      record(13, 'INCIDENT', 'CREATED', incident),
      record(12, 'JOB', 'CANCELED', job),
      record(11, 'PROCESS_INSTANCE', 'ELEMENT_TERMINATED', element('task', 'SERVICE_TASK')),
    ]);
    await projector.catchUp();
    expect(await queries.openJobs({ type: 'mail' })).toEqual([]);
    expect(await queries.job('embedded', '12')).toMatchObject({ state: 'CANCELED' });
    expect(await queries.incidents({ processInstanceKeys: ['10'] })).toMatchObject([{ key: '13', jobKey: '12' }]);
    expect(await queries.stepCounts('7')).toEqual([{ elementId: 'task', waiting: 0, completed: 0, incidents: 1 }]);
  });

  it('takes no record twice, and tells each once', async () => {
    await source.query('update stream.cursor set position = position - 2');
    const before = heard.length;
    await projector.catchUp();
    expect(heard.slice(before)).toEqual(['JOB CANCELED 12']);
    await projector.catchUp();
    expect(heard).toHaveLength(before + 1);
  });

  it('follows the log while it grows', async () => {
    const told = new Promise<string>((resolve) => {
      const changes = new StreamChanges();
      changes.on(async ({ intent, key }) => resolve(`${intent} ${key}`));
      projector = new StreamProjector(source, changes);
    });
    await projector.start();
    await write([record(13, 'INCIDENT', 'RESOLVED', incident)]);
    await source.query('notify farled_stream');
    expect(await told).toBe('RESOLVED 13');
    await projector.stop();
    expect(await queries.incidents()).toEqual([]);
  });
});
