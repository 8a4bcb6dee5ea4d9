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

  it('stops a job that no message can hold with an incident', async () => {
    const text = 'x'.repeat(3 * 1024 * 1024);
    const elementInstanceKey = await broker.client.create('task', { a: text });
    await broker.client.call('SetVariables', { elementInstanceKey, variables: JSON.stringify({ b: text }) });
    expect(await broker.client.activate('task', { requestTimeout: -1 })).toEqual([]);
    expect(await broker.client.activate('task', { requestTimeout: -1, fetchVariable: ['a'] })).toEqual([]);
    await broker.client.call('CancelProcessInstance', { processInstanceKey: elementInstanceKey });
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
