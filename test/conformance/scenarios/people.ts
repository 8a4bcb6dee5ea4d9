import { bpmn, element, inARow } from './bpmn';
import { named } from './scenario';

const userTask = (extensions: string) => inARow(['work', element('userTask', 'work', extensions)]);
const form = (id = '$.form', text = 'Hej') =>
  [
    `${id}.form`,
    JSON.stringify({ id, type: 'default', schemaVersion: 16, components: [{ type: 'text', id: 't', text }] }),
  ] as const;

/** The job type of user tasks is everybody's, so a scenario finds its own task in the record stream. */
const USER_TASK = 'io.camunda.zeebe:userTask';

export const people = named({
  'user-task': async (stage) => {
    const assigned =
      '<zeebe:assignmentDefinition assignee="=who" candidateGroups="=[&quot;a&quot;, &quot;b&quot;]" candidateUsers="x, y" />';
    const schedule = '<zeebe:taskSchedule dueDate="2030-01-01T10:00:00Z" followUpDate="=when" />';
    await stage.deploy(bpmn(userTask(assigned + schedule)));
    await stage.create({ who: 'hanna', when: '2029-12-01T10:00:00+01:00' });
    const { key: jobKey } = await stage.seen('JOB', 'CREATED', ({ value }) => value.type === USER_TASK);
    await stage.call('CompleteJob', { jobKey, variables: '{"outcome":"approve"}' });
    await stage.ended();
  },
  'user-task-form': async (stage) => {
    const linked = '<zeebe:formDefinition formId="$.form" />';
    await stage.deploy(bpmn(userTask(linked)), form());
    await stage.create();
    const { key: jobKey } = await stage.seen('JOB', 'CREATED', ({ value }) => value.type === USER_TASK);
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
  'user-task-form-missing': async (stage) => {
    await stage.deploy(bpmn(userTask('<zeebe:formDefinition formId="$.form" />')));
    await stage.create();
    await stage.incident();
    await stage.deploy(form());
    await stage.resolve();
    const { key: jobKey } = await stage.seen('JOB', 'CREATED', ({ value }) => value.type === USER_TASK);
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.ended();
  },
  'user-task-wrong-date': async (stage) => {
    await stage.deploy(bpmn(userTask('<zeebe:taskSchedule dueDate="=when" />')));
    const processInstanceKey = await stage.create({ when: 'tomorrow' });
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'form-versions': async (stage) => {
    await stage.deploy(form());
    await stage.deploy(form());
    await stage.deploy(form('$.form', 'Hej igen'));
  },
});
