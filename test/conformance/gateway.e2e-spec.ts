import { compressionAlgorithms, status } from '@grpc/grpc-js';
import { oneTask } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

describe('gateway limits', () => {
  let broker: TestBroker;
  const create = (request: object) =>
    broker.client.call('CreateProcessInstance', { bpmnProcessId: 'task', version: -1, ...request });

  beforeAll(async () => {
    broker = await TestBroker.start();
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
  });
  afterAll(() => broker.stop());

  it.each([
    ['{"a":', /Invalid JSON value/],
    ['[1]', /Expected document to be a root level object, but was 'ARRAY'/],
    ['"text"', /but was 'STRING'/],
    ['{"__proto__":{"x":1}}', /cannot name a variable/],
    [`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, /levels deep/],
  ])('refuses variables that are no proper document (%#)', async (variables, text) => {
    await expect(create({ variables })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: expect.stringMatching(text),
    });
  });

  it('keeps every character and number of a document', async () => {
    const variables = {
      text: 'å "\\ \u0000 \ud83d\ude00 {[',
      list: [1.5, -0.25, 1e21, null, true],
      deep: { z: 1, a: 2 },
    };
    await broker.client.create('task', variables);
    const [job] = await broker.client.activate('task');
    expect(JSON.parse(job?.variables ?? '')).toEqual(variables);
    expect(Object.keys(JSON.parse(job?.variables ?? '').deep)).toEqual(['z', 'a']);
    await broker.client.complete(job?.key ?? '');
  });

  it('knows one tenant, the default one', async () => {
    const created = await create({ tenantId: '<default>' });
    await broker.client.call('CancelProcessInstance', { processInstanceKey: created.processInstanceKey });
    await expect(create({ tenantId: 'other' })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: expect.stringContaining('multi-tenancy is disabled'),
    });
    expect(await broker.client.activate('task', { tenantIds: ['<default>'], requestTimeout: -1 })).toEqual([]);
    await expect(broker.client.activate('task', { tenantIds: ['other'] })).rejects.toMatchObject({
      code: status.INVALID_ARGUMENT,
    });
  });

  it('reads requests that are compressed with gzip', async () => {
    const zipped = broker.connect({ 'grpc.default_compression_algorithm': compressionAlgorithms.gzip });
    await zipped.create('task', { text: 'x'.repeat(10_000) });
    const [job] = await zipped.activate('task');
    expect(JSON.parse(job?.variables ?? '').text).toHaveLength(10_000);
    await zipped.complete(job?.key ?? '');
  });

  it('takes no message above 4 MB, zipped or not', async () => {
    const bomb = { variables: JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) }) };
    await expect(create(bomb)).rejects.toMatchObject({ code: status.RESOURCE_EXHAUSTED });
    const zipped = broker.connect({ 'grpc.default_compression_algorithm': compressionAlgorithms.gzip });
    const request = { bpmnProcessId: 'task', version: -1, ...bomb };
    await expect(zipped.call('CreateProcessInstance', request)).rejects.toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
    });
  });

  it('stops a job that no message can hold with an incident, until its variables are smaller', async () => {
    const text = 'x'.repeat(3 * 1024 * 1024);
    const elementInstanceKey = await broker.client.create('task', { a: text });
    const set = (variables: object) =>
      broker.client.call('SetVariables', { elementInstanceKey, variables: JSON.stringify(variables) });
    await set({ b: text });
    expect(await broker.client.activate('task', { requestTimeout: -1 })).toEqual([]);
    expect(await broker.client.activate('task', { requestTimeout: -1, fetchVariable: ['a'] })).toEqual([]);
    const raised = () =>
      broker.query(`select r->6->>'jobKey' as job, r->6->>'errorType' as type, r->>2 as key
        from stream.batch, json_array_elements(records) r where r->>4 = 'INCIDENT' and r->>5 = 'CREATED'`);
    let incidents = await raised();
    while (incidents.length === 0) incidents = await raised();
    expect(incidents).toMatchObject([{ type: 'MESSAGE_SIZE_EXCEEDED' }]);
    await set({ b: 1 });
    await broker.client.call('ResolveIncident', { incidentKey: incidents[0]?.key });
    const [job] = await broker.client.activate('task', { fetchVariable: ['b'] });
    expect(job).toMatchObject({ key: incidents[0]?.job, retries: 3, variables: '{"b":1}' });
    await broker.client.complete(job?.key ?? '');
  });

  it('gives as many jobs as one message holds, the rest with the next', async () => {
    const text = 'å'.repeat(700_000);
    for (let made = 0; made < 4; made += 1) await broker.client.create('task', { text });
    const counts: number[] = [];
    for (const all of [2, 4]) {
      const jobs = await broker.client.activate('task', { requestTimeout: 1000 });
      counts.push(jobs.length);
      await Promise.all(jobs.map(({ key }) => broker.client.complete(key)));
      expect(counts.reduce((sum, count) => sum + count)).toBe(all);
    }
  });

  it('reads variables as Zeebe does: single quotes, nothing at all, and what comes after is not looked at', async () => {
    for (const [variables, expected] of [
      [`{'a':"it's", 'b':'"'} and more`, { a: "it's", b: '"' }],
      ['null', {}],
      ['  ', {}],
    ] as const) {
      await create({ variables });
      const [job] = await broker.client.activate('task');
      expect(JSON.parse(job?.variables ?? '')).toEqual(expected);
      await broker.client.complete(job?.key ?? '');
    }
  });

  it('lets clients look whether the connection is alive, as often as they like, without calls', async () => {
    const restless = broker.connect({ 'grpc.keepalive_time_ms': 50, 'grpc.keepalive_permit_without_calls': 1 });
    await restless.call('Topology');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await restless.call('Topology');
  });

  it.each([
    ['type', { type: ' ' }],
    ['timeout', { timeout: 0 }],
    ['max jobs', { maxJobsToActivate: 0 }],
  ])('ActivateJobs refuses a wrong %s', async (_, request) => {
    await expect(broker.client.activate('task', request)).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
  });

  it('StreamActivatedJobs refuses a wrong timeout', async () => {
    await expect(broker.client.stream('task', { timeout: 0 })).rejects.toMatchObject({ code: status.INVALID_ARGUMENT });
  });
});
