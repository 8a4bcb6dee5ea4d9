import type { Stage } from '../../zeebe/support/stage';
import { bpmn, end, gateway, inARow, oneTask, path, start, subProcess, task } from './bpmn';
import { named } from './scenario';

const twoTasks = inARow(['first', task('first')], ['second', task('second')]);
const nested = inARow(
  ['inside', subProcess('inside', `${start('in')}${task('work')}${end('out')}${path('in', 'work', 'out')}`)],
  ['after', task('after')],
);
/** A key of partition 1 that nothing has. */
const NOBODY = '2251890000000000';

const definitionKey = (deployed: Awaited<ReturnType<Stage['deploy']>>): string => {
  const [first] = (deployed?.deployments ?? []) as { process: { processDefinitionKey: string } }[];
  return first?.process.processDefinitionKey ?? '';
};

async function modify(stage: Stage): Promise<void> {
  await stage.deploy(bpmn(twoTasks));
  const processInstanceKey = await stage.create({ a: 1 });
  const elementInstanceKey = await stage.element('first');
  const variableInstructions = [{ variables: '{"b":2}', scopeId: '' }];
  await stage.call('ModifyProcessInstance', {
    processInstanceKey,
    activateInstructions: [{ elementId: 'second', ancestorElementInstanceKey: -1, variableInstructions }],
    terminateInstructions: [{ elementInstanceKey }],
  });
  await stage.complete('second');
  await stage.ended();
  await stage.call('ModifyProcessInstance', { processInstanceKey });
}

export const instances = named({
  'instance-versions': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.deploy(bpmn(oneTask()));
    await stage.deploy(bpmn(twoTasks));
    await stage.create({}, '$', { version: 1 });
    await stage.complete('work');
    await stage.create({}, '$', { version: 7 });
    await stage.create({}, '$.nobody');
    await stage.create({}, '', { processDefinitionKey: NOBODY });
    await stage.ended();
  },
  'instance-with-result': async (stage) => {
    await stage.deploy(bpmn(inARow(['pass', gateway('pass', 'parallelGateway')])));
    const request = { bpmnProcessId: '$', version: -1, variables: '{"a":1,"b":2}' };
    const asked = { request, requestTimeout: 5000 };
    await stage.call('CreateProcessInstanceWithResult', { ...asked, fetchVariables: ['b'] }, ({ variables }) =>
      String(variables),
    );
    await stage.ended();
  },
  'instance-start-inside': async (stage) => {
    await stage.deploy(bpmn(nested));
    await stage.create({ a: 1 }, '$', { startInstructions: [{ elementId: 'work' }] });
    await stage.complete('work');
    await stage.complete('after');
    await stage.ended();
    await stage.create({}, '$', { startInstructions: [{ elementId: 'nobody' }] });
  },
  'instance-modify': modify,
  'instance-modify-away': async (stage) => {
    await stage.deploy(bpmn(twoTasks));
    const processInstanceKey = await stage.create();
    const elementInstanceKey = await stage.element('first');
    const activateInstructions = [{ elementId: 'nobody', ancestorElementInstanceKey: -1 }];
    await stage.call('ModifyProcessInstance', { processInstanceKey, activateInstructions });
    const terminateInstructions = [{ elementInstanceKey }];
    await stage.call('ModifyProcessInstance', { processInstanceKey, terminateInstructions });
    await stage.ended();
  },
  'instance-modify-inside': async (stage) => {
    await stage.deploy(bpmn(nested));
    const processInstanceKey = await stage.create();
    await stage.element('work');
    const activateInstructions = [{ elementId: 'work', ancestorElementInstanceKey: -1 }];
    await stage.call('ModifyProcessInstance', { processInstanceKey, activateInstructions });
    await stage.complete('work');
    await stage.complete('work');
    await stage.complete('after');
    await stage.ended();
  },
  'instance-migrate': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const target = await stage.deploy(bpmn(twoTasks, '', '$.target'));
    const processInstanceKey = await stage.create({ a: 1 });
    await stage.element('work');
    const targetProcessDefinitionKey = definitionKey(target);
    const plan = (sourceElementId: string, targetElementId: string) => ({
      targetProcessDefinitionKey,
      mappingInstructions: [{ sourceElementId, targetElementId }],
    });
    const migrate = (migrationPlan: object) =>
      stage.call('MigrateProcessInstance', { processInstanceKey, migrationPlan });
    await migrate(plan('work', 'nobody'));
    await migrate(plan('nobody', 'first'));
    await migrate(plan('work', 'second'));
    const { key: jobKey } = await stage.seen('JOB', 'CREATED');
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
  'instance-delete-definition': async (stage) => {
    const resourceKey = definitionKey(await stage.deploy(bpmn(oneTask())));
    await stage.create();
    await stage.element('work');
    await stage.call('DeleteResource', { resourceKey });
    await stage.complete('work');
    await stage.ended();
    await stage.call('DeleteResource', { resourceKey });
    await stage.call('DeleteResource', { resourceKey });
    await stage.create();
    await stage.deploy(bpmn(oneTask()));
  },
  'instance-keys': async (stage) => {
    await stage.call('CancelProcessInstance', { processInstanceKey: NOBODY });
    await stage.call('CompleteJob', { jobKey: NOBODY, variables: '{}' });
    await stage.call('UpdateJobTimeout', { jobKey: NOBODY, timeout: 1000 });
    await stage.call('ResolveIncident', { incidentKey: NOBODY });
    await stage.call('DeleteResource', { resourceKey: NOBODY });
    await stage.setVariables(NOBODY, {});
  },
  'job-timeout-updated': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create();
    const { key: jobKey } = await stage.seen('JOB', 'CREATED');
    await stage.call('UpdateJobTimeout', { jobKey, timeout: 1000 });
    await stage.take('work');
    await stage.call('UpdateJobTimeout', { jobKey, timeout: 600_000 });
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
});
