import type { Stage } from '../../zeebe/support/stage';
import {
  boundary,
  bpmn,
  callActivity,
  element,
  end,
  eventSubProcess,
  gateway,
  inARow,
  loop,
  loopedTask,
  message,
  messageEvent,
  oneTask,
  path,
  start,
  subProcess,
  task,
  timer,
  wayOut,
} from './bpmn';
import { named } from './scenario';

const nested = (id = 'inside', work = 'work') =>
  inARow(
    [id, subProcess(id, `${start('in')}${task(work)}${end('out')}${path('in', work, 'out')}`)],
    ['after', task('after')],
  );
const twoTasks = inARow(['first', task('first')], ['second', task('second')]);
const userTask = (id: string) => inARow([id, element('userTask', id)]);
const late = boundary('late', 'work', timer('timeDuration', 'PT1H')) + end('late-end') + path('late', 'late-end');

const keyOf = (deployed: Awaited<ReturnType<Stage['deploy']>>, at = 0): string => {
  const all = (deployed?.deployments ?? []) as { process: { processDefinitionKey: string } }[];
  return all[at]?.process.processDefinitionKey ?? '';
};

async function migrate(stage: Stage, target: string, mapping: Readonly<Record<string, string>>): Promise<void> {
  const mappingInstructions = Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({
    sourceElementId,
    targetElementId,
  }));
  const migrationPlan = { targetProcessDefinitionKey: target, mappingInstructions };
  await stage.call('MigrateProcessInstance', { processInstanceKey: stage.instance(), migrationPlan });
}

/** A process and where it is to be moved; a token stands in the first. */
async function two(stage: Stage, from: string, to: string, at: string): Promise<string> {
  await stage.deploy(bpmn(from));
  const target = keyOf(await stage.deploy(bpmn(to, '', '$.target')));
  await stage.create({ a: 1 });
  await stage.element(at);
  return target;
}

async function cancelled(stage: Stage, count = 1): Promise<void> {
  await stage.call('CancelProcessInstance', { processInstanceKey: stage.instance() });
  await stage.ended(count);
}

/** Instances put right by hand. */
export const changes = named({
  'migrate-user-task': async (stage) => {
    const target = await two(stage, userTask('work'), userTask('other'), 'work');
    await migrate(stage, target, { work: 'other' });
    await cancelled(stage);
  },
  'migrate-sub-process': async (stage) => {
    const target = await two(stage, nested(), nested('other', 'job'), 'work');
    await migrate(stage, target, { work: 'job' });
    await migrate(stage, target, { inside: 'other' });
    await migrate(stage, target, { inside: 'other', work: 'job' });
    await stage.complete('work');
    await stage.complete('after');
    await stage.ended();
  },
  'migrate-other-kind': async (stage) => {
    const target = await two(stage, oneTask(), userTask('work'), 'work');
    await migrate(stage, target, { work: 'work' });
    await stage.complete();
    await stage.ended();
  },
  'migrate-unmapped': async (stage) => {
    const target = await two(stage, oneTask(), oneTask(), 'work');
    await migrate(stage, target, {});
    await migrate(stage, target, { work: 'end' });
    await migrate(stage, '2251890000000000', { work: 'work' });
    await stage.complete();
    await stage.ended();
    await migrate(stage, target, { work: 'work' });
  },
  'migrate-deeper': async (stage) => {
    const target = await two(stage, oneTask(), nested(), 'work');
    await migrate(stage, target, { work: 'work' });
    await stage.complete();
    await stage.ended();
  },
  'migrate-incident': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const target = keyOf(await stage.deploy(bpmn(twoTasks, '', '$.target')));
    await stage.create();
    const jobKey = await stage.fail();
    await stage.incident();
    await migrate(stage, target, { work: 'first' });
    await stage.call('UpdateJobRetries', { jobKey, retries: 1 });
    await stage.resolve();
    await stage.complete('work');
    await stage.complete('second');
    await stage.ended();
  },
  'migrate-unentered': async (stage) => {
    const needs = '<zeebe:ioMapping><zeebe:input source="=assert(x, x != null)" target="y" /></zeebe:ioMapping>';
    await stage.deploy(bpmn(oneTask(needs)));
    const target = keyOf(await stage.deploy(bpmn(twoTasks, '', '$.target')));
    await stage.create();
    await stage.incident();
    await migrate(stage, target, { work: 'first' });
    await stage.resolve();
    await stage.complete('first');
    await stage.complete('second');
    await stage.ended();
  },
  'migrate-call': async (stage) => {
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')])), bpmn(oneTask(), '', '$.child'));
    const target = keyOf(await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')]), '', '$.target')));
    await stage.create();
    await stage.element('work');
    await migrate(stage, target, { call: 'call' });
    await stage.complete();
    await stage.ended(2);
  },
  'modify-ancestor': async (stage) => {
    await stage.deploy(bpmn(nested()));
    const processInstanceKey = await stage.create();
    await stage.element('work');
    const ancestorElementInstanceKey = await stage.element('inside');
    const into = (key: string) => ({
      processInstanceKey,
      activateInstructions: [{ elementId: 'work', ancestorElementInstanceKey: key }],
    });
    await stage.call('ModifyProcessInstance', into('2251890000000000'));
    await stage.call('ModifyProcessInstance', into(ancestorElementInstanceKey));
    await stage.complete('work');
    await stage.complete('work');
    await stage.complete('after');
    await stage.ended();
  },
  'modify-variables': async (stage) => {
    const within = `${start('in')}${task('deep')}${end('out')}${path('in', 'deep', 'out')}`;
    const timed = boundary('timed', 'inside', timer('timeDuration', '=long')) + wayOut('timed', 'react');
    await stage.deploy(bpmn(inARow(['work', task('work')], ['inside', subProcess('inside', within)]) + timed));
    const processInstanceKey = await stage.create();
    const variableInstructions = [
      { scopeId: '', variables: '{"long":"PT1H"}' },
      { scopeId: 'inside', variables: '{"some":1}' },
    ];
    await stage.call('ModifyProcessInstance', {
      processInstanceKey,
      activateInstructions: [{ elementId: 'deep', ancestorElementInstanceKey: -1, variableInstructions }],
      terminateInstructions: [{ elementInstanceKey: await stage.element('work') }],
    });
    await stage.complete('deep');
    await stage.ended();
  },
  'modify-loop': async (stage) => {
    const body = `${loop('=[1]')}${start('in')}${task('work')}${task('after')}${end('out')}${path('in', 'work', 'after', 'out')}`;
    await stage.deploy(bpmn(inARow(['each', element('subProcess', 'each', '', { body })])));
    const move = async (at: number, ancestorElementInstanceKey: string) =>
      stage.call('ModifyProcessInstance', {
        processInstanceKey: stage.instance(at),
        activateInstructions: [{ elementId: 'after', ancestorElementInstanceKey }],
        terminateInstructions: [{ elementInstanceKey: await stage.element('work', at) }],
      });
    await stage.create();
    await move(0, await stage.element('each'));
    await move(0, await stage.element('each', 1));
    await stage.complete('after');
    await stage.create();
    await move(1, '-1');
    await stage.complete('after');
    await stage.ended(2);
  },
  'modify-interrupted': async (stage) => {
    const hit = eventSubProcess(
      'hit',
      messageEvent('word'),
      `${task('react')}${end('done')}${path('hit-start', 'react', 'done')}`,
    );
    await stage.deploy(bpmn(oneTask() + hit, message('word', '=key', '$.word')));
    const processInstanceKey = await stage.create({ key: 'k' });
    await stage.seen('MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k');
    const elementInstanceKey = await stage.element('react');
    await stage.call('ModifyProcessInstance', {
      processInstanceKey,
      activateInstructions: [{ elementId: 'work', ancestorElementInstanceKey: -1 }],
      terminateInstructions: [{ elementInstanceKey }],
    });
    await stage.complete('work');
    await stage.ended();
  },
  'modify-scope-away': async (stage) => {
    await stage.deploy(bpmn(nested()));
    const processInstanceKey = await stage.create();
    await stage.element('work');
    const elementInstanceKey = await stage.element('inside');
    await stage.call('ModifyProcessInstance', {
      processInstanceKey,
      activateInstructions: [{ elementId: 'after', ancestorElementInstanceKey: -1 }],
      terminateInstructions: [{ elementInstanceKey }],
    });
    await stage.complete('after');
    await stage.ended();
  },
  'modify-forbidden': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', task('work')], ['each', loopedTask('each', '=items')]) + late));
    const processInstanceKey = await stage.create();
    await stage.element('work');
    for (const elementId of ['start', 'late', 'start-work', 'each'])
      await stage.call('ModifyProcessInstance', {
        processInstanceKey,
        activateInstructions: [{ elementId, ancestorElementInstanceKey: -1 }],
        terminateInstructions: [],
      });
    await cancelled(stage);
  },
  'modify-gateway': async (stage) => {
    const body = `${start()}${task('work')}${gateway('join', 'parallelGateway')}${task('b')}${end()}${path('start', 'work', 'join', 'b', 'end')}`;
    await stage.deploy(bpmn(body));
    const processInstanceKey = await stage.create();
    const elementInstanceKey = await stage.element('work');
    await stage.call('ModifyProcessInstance', {
      processInstanceKey,
      activateInstructions: [{ elementId: 'join', ancestorElementInstanceKey: -1 }],
      terminateInstructions: [{ elementInstanceKey }],
    });
    await stage.complete('b');
    await stage.ended();
  },
  'result-of-some': async (stage) => {
    await stage.deploy(bpmn(inARow(['pass', gateway('pass', 'parallelGateway')])));
    const request = { bpmnProcessId: '$', version: -1, variables: '{"a":1,"b":[2]}' };
    const brief = ({ variables }: Record<string, unknown>) => String(variables);
    await stage.call('CreateProcessInstanceWithResult', { request, requestTimeout: 5000 }, (answer) =>
      JSON.stringify(Object.entries(JSON.parse(brief(answer)) as object).sort()),
    );
    const some = { request, requestTimeout: 5000, fetchVariables: ['missing'] };
    await stage.call('CreateProcessInstanceWithResult', some, brief);
    await stage.ended(2);
  },
  'result-too-late': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const request = { bpmnProcessId: '$', version: -1, variables: '{}' };
    await stage.call('CreateProcessInstanceWithResult', { request, requestTimeout: 700 });
    await stage.complete();
    await stage.ended();
    const nobody = { ...request, bpmnProcessId: '$.nobody' };
    await stage.call('CreateProcessInstanceWithResult', { request: nobody, requestTimeout: 700 });
  },
  'operation-reference': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    const processInstanceKey = await stage.create({}, '$', { operationReference: 12 });
    await stage.element('work');
    const set = { elementInstanceKey: processInstanceKey, variables: '{"a":1}', operationReference: 13 };
    await stage.call('SetVariables', set);
    await stage.call('CancelProcessInstance', { processInstanceKey, operationReference: 14 });
    await stage.ended();
  },
  'start-instructions': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', task('work')], ['each', loopedTask('each', '=items')]) + late));
    for (const elementId of ['start', 'late', 'each', ''])
      await stage.create({}, '$', { startInstructions: [{ elementId }] });
    await stage.create({}, '$', { startInstructions: [{ elementId: 'end' }] });
    await stage.ended();
  },
  'create-wrong': async (stage) => {
    const body = `${element('startEvent', 'start', '', { body: timer('timeDate', '2100-01-01T00:00:00Z') })}${end()}${path('start', 'end')}`;
    await stage.deploy(bpmn(body));
    await stage.create();
    await stage.create({}, '');
    for (const variables of ['[]', '1', '{', ''])
      await stage.call('CreateProcessInstance', { bpmnProcessId: '$.nobody', version: -1, variables });
  },
  'delete-drg-and-form': async (stage) => {
    const dmn = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="$.drg" name="$ drg" namespace="http://farled.se/test"><decision id="$.level" name="$.level"><variable name="out" /><literalExpression id="le"><text>1 + 1</text></literalExpression></decision></definitions>`;
    const form = JSON.stringify({ id: '$.form', type: 'default', schemaVersion: 16, components: [] });
    const deployed = await stage.deploy(['$.dmn', dmn], ['$.form', form]);
    const all = (deployed?.deployments ?? []) as Record<string, Record<string, string> | null>[];
    const drg = all.map((one) => one.decisionRequirements?.decisionRequirementsKey).find(Boolean);
    const formKey = all.map((one) => one.form?.formKey).find(Boolean);
    await stage.call('DeleteResource', { resourceKey: drg });
    await stage.call('EvaluateDecision', { decisionId: '$.level', variables: '{}' });
    await stage.call('DeleteResource', { resourceKey: drg });
    await stage.call('DeleteResource', { resourceKey: formKey });
    await stage.call('DeleteResource', { resourceKey: formKey });
    await stage.deploy(['$.dmn', dmn], ['$.form', form]);
  },
});
