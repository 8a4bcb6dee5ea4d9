import { connectDatabase } from '@farled/infra';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { StreamChanges, StreamProjector, StreamQueries, streamTables } from '..';
import { ClusterLog } from './cluster-log';
import { RecordReceiver } from './record-receiver';

/** Beyond 2^53, and odd: a JavaScript number would lose its last digit. Zeebe's partition 5 begins at 5 * 2^51. */
const INSTANCE = '11258999068426241';
const JOB = '11258999068426243';

/** As Zeebe 8.5 writes it: keys are plain integers, whatever their size. */
function line(position: number, key: string, event: string, fields: string): string {
  const [valueType, intent] = event.split(' ');
  const action = {
    index: { _index: 'zeebe-record_job_8.5.4_2026-11-21', _id: `5-${position}`, routing: '5' },
  };
  const record = `{"partitionId":5,"position":${position},"sourceRecordPosition":${position - 1},"key":${key},
    "timestamp":1795220000000,"recordType":"EVENT","valueType":"${valueType}","intent":"${intent}","rejectionType":"NULL_VAL",
    "rejectionReason":"","brokerVersion":"8.5.4","recordVersion":1,"authorizations":{},"sequence":2251799813685300,
    "value":{"bpmnProcessId":"p","version":1,"processDefinitionKey":2251799813685251,"processInstanceKey":${INSTANCE},
    "tenantId":"<default>",${fields}}}`;
  return `${JSON.stringify(action)}\n${record.replace(/\n\s*/g, '')}\n`;
}

const activated = (position: number) =>
  line(
    position,
    INSTANCE,
    'PROCESS_INSTANCE ELEMENT_ACTIVATED',
    '"bpmnElementType":"PROCESS","elementId":"p","flowScopeKey":-1,"parentProcessInstanceKey":-1',
  );
const job = (position: number, intent: string) =>
  line(
    position,
    JOB,
    `JOB ${intent}`,
    `"type":"mail","retries":3,"customHeaders":{},"elementId":"task","elementInstanceKey":${INSTANCE},"errorMessage":""`,
  );
const incident = (position: number) =>
  line(
    position,
    '11258999068426249',
    'INCIDENT CREATED',
    `"errorType":"JOB_NO_RETRIES","errorMessage":"\\u0000no","elementId":"task","elementInstanceKey":${INSTANCE},"jobKey":${JOB}`,
  );
const variable = (position: number) =>
  line(
    position,
    '11258999068426247',
    'VARIABLE CREATED',
    `"name":"x","value":"[11258999068426247]","scopeKey":${INSTANCE}`,
  );

jest.setTimeout(30_000);

describe("the receiver for a Zeebe cluster's records", () => {
  let database: TestDatabase;
  let source: DataSource;
  let receiver: RecordReceiver;
  let projector: StreamProjector;
  let queries: StreamQueries;
  let url: string;
  const heard: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase([streamTables], { url: database.url });
    const changes = new StreamChanges();
    changes.on(async ({ engine, intent, key }) => void heard.push(`${engine} ${intent} ${key}`), ['JOB']);
    projector = new StreamProjector(source, changes);
    queries = new StreamQueries(source);
    receiver = new RecordReceiver({ host: '127.0.0.1', port: 0 }, new ClusterLog(source));
    url = `http://127.0.0.1:${await receiver.start()}`;
  });
  afterAll(async () => {
    await receiver.stop();
    await source.destroy();
    await database.drop();
  });

  const call = async (method: string, path: string, body: string) => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const response = await fetch(`${url}${path}`, { method, headers, body });
    return { status: response.status, body: await response.json() };
  };
  const bulk = (...lines: string[]) => call('POST', '/_bulk', lines.join(''));
  const ranges = (): Promise<unknown[]> =>
    source.query(
      'select engine, partition_id as partition, first_position::int as first, last_position::int as last from stream.batch order by 2, 3',
    );
  const TAKEN = { status: 200, body: { errors: false, items: [] } };

  it.each([
    '/_ilm/policy/zeebe-record-retention-policy',
    '/_component_template/zeebe-record',
    '/_index_template/zeebe-record_process-instance_8.5.4',
    '/zeebe-record*/_settings?allow_no_indices=true',
    '/zeebe-record%2A/_settings?allow_no_indices=true',
  ])('acknowledges what the exporter prepares: %s', async (path) => {
    expect(await call('PUT', path, '{}')).toEqual({ status: 200, body: { acknowledged: true } });
  });

  it('keeps a bulk and projects it, with every digit of its keys', async () => {
    expect(await bulk(activated(3), job(5, 'CREATED'), variable(8), incident(9))).toEqual(TAKEN);
    await projector.catchUp();
    expect(await ranges()).toEqual([{ engine: 'cluster', partition: 5, first: 3, last: 9 }]);
    expect(await queries.instance('cluster', INSTANCE)).toMatchObject({
      key: INSTANCE,
      state: 'ACTIVE',
      parentKey: null,
    });
    expect(await queries.openJobs({ type: 'mail', engine: 'cluster' })).toMatchObject([
      { engine: 'cluster', key: JOB, processInstanceKey: INSTANCE },
    ]);
    expect(await queries.incidents({ engine: 'cluster' })).toMatchObject([{ jobKey: JOB, errorMessage: 'no' }]);
    expect(await queries.variables(INSTANCE, 'cluster')).toMatchObject([{ scopeKey: INSTANCE, name: 'x' }]);
    expect(await queries.openJobs({ type: 'mail' })).toEqual([]);
    expect(heard).toEqual([`cluster CREATED ${JOB}`]);
  });

  it('keeps a record once, however bulks overlap, and tells it once', async () => {
    expect(await bulk(job(5, 'CREATED'), variable(8), incident(9))).toEqual(TAKEN);
    expect(await bulk(incident(9), job(12, 'COMPLETED'), job(12, 'COMPLETED'))).toEqual(TAKEN);
    const again = () => bulk(job(12, 'COMPLETED'), variable(14));
    expect(await Promise.all([again(), again(), again()])).toEqual([TAKEN, TAKEN, TAKEN]);
    await projector.catchUp();
    expect((await ranges()).slice(1)).toMatchObject([
      { first: 12, last: 12 },
      { first: 14, last: 14 },
    ]);
    expect(heard.slice(1)).toEqual([`cluster COMPLETED ${JOB}`]);
    expect(await queries.job('cluster', JOB)).toMatchObject({ state: 'COMPLETED' });
  });

  it('counts the positions of each partition apart', async () => {
    const other = (position: number) => variable(position).replaceAll('"partitionId":5', '"partitionId":6');
    expect(await bulk(variable(20), other(2))).toEqual(TAKEN);
    expect((await ranges()).slice(-2)).toMatchObject([
      { partition: 5, first: 20 },
      { partition: 6, first: 2 },
    ]);
  });

  it('remembers what it had after old batches are gone', async () => {
    await projector.catchUp();
    await source.query("delete from stream.batch where engine = 'cluster'");
    expect(await bulk(variable(20))).toEqual(TAKEN);
    expect(await ranges()).toEqual([]);
  });

  it('takes nothing from a cluster that begins anew: what looks known there is something else', async () => {
    const later = (text: string) => text.replace('"timestamp":1795220000000', '"timestamp":1795230000000');
    expect(await bulk(variable(24), variable(28))).toEqual(TAKEN);
    const kept = await ranges();
    const refused = {
      status: 409,
      body: { error: { reason: expect.stringContaining('not the cluster that it was') } },
    };
    expect(await bulk(later(variable(24)))).toMatchObject(refused);
    expect(await bulk(later(job(26, 'CREATED')), later(variable(40)))).toMatchObject(refused);
    expect(await bulk(later(variable(1)))).toMatchObject(refused);
    expect(await ranges()).toEqual(kept);
    expect(await bulk(variable(24), variable(28))).toEqual(TAKEN);
    await source.query('update stream.cursor set position = 28 where partition_id = 5');
    await source.query("delete from stream.batch where engine = 'cluster'");
  });

  it('leaves commands out', async () => {
    expect(await bulk(variable(30).replace('"EVENT"', '"COMMAND"'))).toEqual(TAKEN);
    expect(await bulk()).toEqual(TAKEN);
    expect(await ranges()).toEqual([]);
  });

  it.each([
    ['no JSON', 'rubbish\nrubbish\n'],
    ['an action without a record', variable(40) + variable(41).split('\n')[0]],
    ['a record where an action belongs', variable(40).split('\n').reverse().join('\n')],
    ['a record without its position', variable(40) + variable(41).replace('"position":41,', '')],
    ['a key that is none', variable(40) + variable(41).replace('"key":11258999068426247', '"key":"1 or 1"')],
    ['a list', '[]\n[]\n'],
  ])('keeps nothing of a bulk with %s, and says so', async (_, body) => {
    const answer = await bulk(body);
    expect(answer).toMatchObject({ status: 400, body: { status: 400, error: { type: 'illegal_argument_exception' } } });
    expect(await ranges()).toEqual([]);
  });

  it('takes no more than it can hold, and nothing at other addresses', async () => {
    const vast = variable(50).replace('"x"', `"${'x'.repeat(33 * 1024 * 1024)}"`);
    expect(await bulk(vast)).toMatchObject({ status: 413 });
    expect(await call('PUT', '/_bulk', '')).toMatchObject({ status: 404 });
    expect(await call('POST', '/%E0%A4%A', '')).toMatchObject({ status: 400 });
    expect(await bulk(variable(51))).toEqual(TAKEN);
  });

  it('asks for the same bulk again while the database is away', async () => {
    const away = new RecordReceiver(
      { host: '127.0.0.1', port: 0 },
      new ClusterLog({ transaction: () => Promise.reject(new Error('away')) } as never),
    );
    const port = await away.start();
    const response = await fetch(`http://127.0.0.1:${port}/_bulk`, { method: 'POST', body: variable(60) });
    expect(response.status).toBe(503);
    await away.stop();
  });

  it('lets records that nothing can be made of stop no other engine', async () => {
    expect(await bulk(job(70, 'CREATED').replace('"type":"mail",', '').replace(JOB, '1'))).toEqual(TAKEN);
    const own = [1, 0, 77, 1, 'VARIABLE', 'CREATED', { name: 'own', value: '1', scopeKey: 77, processInstanceKey: 77 }];
    await source.query("insert into stream.batch values ('embedded', 1, 1, 1, '8.5.0', $1)", [JSON.stringify([own])]);
    await expect(projector.catchUp()).rejects.toThrow('null value');
    expect(await queries.variables('77')).toMatchObject([{ name: 'own' }]);
  });
});
