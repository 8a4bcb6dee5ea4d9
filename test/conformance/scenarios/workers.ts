import { bpmn, element, inARow, oneTask, task } from './bpmn';
import { named } from './scenario';

const twice = inARow(['work', task('work')], ['next', task('next')]);

/** How workers get their jobs, and what else clients ask of the gateway itself. */
export const workers = named({
  'job-stream': async (stage) => {
    await stage.deploy(bpmn(twice));
    const next = await stage.stream('work');
    await stage.create({ a: 1, b: 'x' });
    const { key: jobKey } = await next();
    await stage.call('CompleteJob', { jobKey, variables: '{"c":true}' });
    await stage.complete('next');
    await stage.ended();
  },
  'job-stream-variables': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const next = await stage.stream('work', { fetchVariable: ['b', 'missing'] });
    await stage.create({ a: 1, b: 'x' });
    const { key: jobKey } = await next();
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
  'job-stream-again': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const next = await stage.stream('work');
    await stage.create();
    await stage.call('FailJob', { jobKey: (await next()).key, retries: 2, variables: '{"why":"first"}' });
    await stage.call('FailJob', { jobKey: (await next()).key, retries: 0 });
    await stage.incident();
    const { key: jobKey } = await stage.seen('JOB', 'CREATED');
    await stage.call('UpdateJobRetries', { jobKey, retries: 1 });
    await stage.resolve();
    await stage.call('CompleteJob', { jobKey: (await next()).key, variables: '{}' });
    await stage.ended();
  },
  'job-stream-throws': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const next = await stage.stream('work');
    const processInstanceKey = await stage.create();
    await stage.call('ThrowError', { jobKey: (await next()).key, errorCode: 'nobody', variables: '{"a":1}' });
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'job-stream-late': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create({ n: 1 });
    await stage.seen('JOB', 'CREATED');
    const next = await stage.stream('work');
    await stage.create({ n: 2 });
    await stage.call('CompleteJob', { jobKey: (await next()).key, variables: '{}' });
    await stage.complete('work');
    await stage.ended(2);
  },
  'job-fetch-variables': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create({ a: 1, b: { c: null }, d: [] });
    const { key: jobKey } = await stage.take('work', { fetchVariable: ['b', 'nothing'] });
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
  'job-lease-over': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create();
    await stage.take('work', { timeout: 300 });
    const { key: jobKey } = await stage.take('work');
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
  'job-retries-expression': async (stage) => {
    const work = element('serviceTask', 'work', '<zeebe:taskDefinition type="=kind" retries="=tries" />');
    await stage.deploy(bpmn(inARow(['work', work])));
    const instance = await stage.create({ kind: '$.work', tries: 'many' });
    await stage.incident();
    await stage.setVariables(instance, { tries: 5 });
    await stage.resolve();
    await stage.complete();
    await stage.ended();
  },
  'gateway-topology': async (stage) => {
    await stage.call('Topology', {}, ({ clusterSize, partitionsCount, replicationFactor, gatewayVersion }) =>
      JSON.stringify([clusterSize, partitionsCount, replicationFactor, String(gatewayVersion).slice(0, 3)]),
    );
  },
  'deploy-process': async (stage) => {
    const [name, content] = bpmn(oneTask(), '', stage.scenario);
    const processes = [{ name, definition: Buffer.from(content.replaceAll('$', stage.scenario)) }];
    await stage.call('DeployProcess', { processes }, ({ processes: deployed }) =>
      JSON.stringify(
        (deployed as { bpmnProcessId: string; version: number }[]).map((p) => [p.bpmnProcessId, p.version]),
      ),
    );
    await stage.create();
    await stage.complete();
    await stage.ended();
  },
  'deploy-nothing': async (stage) => {
    await stage.deploy();
    await stage.deploy(['$.bpmn', 'no xml at all']);
    await stage.deploy(['$.bpmn', '']);
    await stage.deploy(['$.txt', 'hello']);
    await stage.deploy(['$.dmn', '<definitions />']);
    await stage.deploy(['$.form', '{']);
    await stage.deploy(['$.form', '{"components":[]}']);
    await stage.deploy(bpmn(oneTask()), ['$.other.bpmn', bpmn(oneTask())[1]]);
    await stage.deploy(bpmn(oneTask()), ['$.bad.bpmn', '<a />']);
    await stage.create();
  },
});
