import {
  bpmn,
  callActivity,
  catchEvent,
  element,
  end,
  inARow,
  message,
  messageEvent,
  oneTask,
  path,
  signal,
  signalEvent,
  starting,
  task,
  timer,
} from './bpmn';
import { named } from './scenario';

const word = message('word', '=key', '$.word');
const waiting = inARow(['wait', catchEvent('wait', messageEvent('word'))], ['work', task('work')]);
const from = (definition: string) =>
  `${starting('start', definition)}${task('work')}${end()}${path('start', 'work', 'end')}`;
const dmn = (answer: string) =>
  [
    '$.dmn',
    `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="$.drg" name="$ drg" namespace="http://farled.se/test"><decision id="$.level" name="$.level"><variable name="out" /><literalExpression id="le"><text>${answer}</text></literalExpression></decision></definitions>`,
  ] as const;

/** What tenants have for themselves; with multi-tenancy on. */
export const tenants = named({
  'tenant-names': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create({ of: 'default' });
    stage.as('acme');
    await stage.create();
    await stage.deploy(bpmn(oneTask()));
    await stage.create({ of: 'acme' });
    await stage.complete('work', { done: 'acme' });
    stage.as('<default>');
    await stage.complete('work', { done: 'default' });
    await stage.ended(2);
  },
  'tenant-jobs-of-many': async (stage) => {
    for (const tenant of ['<default>', 'acme']) {
      stage.as(tenant);
      await stage.deploy(bpmn(oneTask()));
      await stage.create();
    }
    const tenantIds = ['<default>', 'acme'];
    for (const at of [1, 2]) {
      await stage.seen('JOB', 'CREATED', undefined, at - 1);
      const { key: jobKey } = await stage.take('work', { tenantIds });
      await stage.call('CompleteJob', { jobKey, variables: '{}' });
    }
    await stage.ended(2);
  },
  'tenant-stream': async (stage) => {
    stage.as('acme');
    await stage.deploy(bpmn(oneTask()));
    const next = await stage.stream('work');
    await stage.create();
    await stage.call('CompleteJob', { jobKey: (await next()).key, variables: '{}' });
    await stage.ended();
  },
  'tenant-messages': async (stage) => {
    for (const tenant of ['<default>', 'acme']) {
      stage.as(tenant);
      await stage.deploy(bpmn(waiting, word));
      await stage.create({ key: 'k' });
    }
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', undefined, 1);
    await stage.publish('$.word', 'k', { messageId: 'm', timeToLive: 3_600_000 });
    await stage.complete('work');
    await stage.publish('$.word', 'k', { messageId: 'm', timeToLive: 3_600_000 });
    stage.as('<default>');
    await stage.publish('$.word', 'k', { messageId: 'm', timeToLive: 3_600_000 });
    await stage.complete('work');
    await stage.ended(2);
  },
  'tenant-starts': async (stage) => {
    for (const tenant of ['<default>', 'acme']) {
      stage.as(tenant);
      await stage.deploy(
        bpmn(from(messageEvent('word')), word),
        bpmn(from(signalEvent('alarm')), signal('alarm'), '$.s'),
      );
    }
    await stage.publish('$.word', 'k', { variables: '{"n":1}' });
    await stage.complete('work');
    await stage.broadcast('$.alarm', { n: 2 });
    await stage.complete('work');
    await stage.ended(2);
  },
  'tenant-timer-start': async (stage) => {
    stage.as('acme');
    await stage.deploy(bpmn(from(timer('timeDate', '2020-01-01T00:00:00Z'))));
    await stage.complete('work');
    await stage.ended();
  },
  'tenant-calls': async (stage) => {
    await stage.deploy(bpmn(oneTask(), '', '$.child'));
    stage.as('acme');
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')])));
    await stage.create();
    await stage.incident();
    await stage.deploy(bpmn(oneTask(), '', '$.child'));
    await stage.resolve();
    await stage.complete();
    await stage.ended(2);
  },
  'tenant-decisions': async (stage) => {
    await stage.deploy(dmn('1'));
    stage.as('acme');
    const decided = ({ decisionOutput, tenantId }: Record<string, unknown>) =>
      JSON.stringify([decisionOutput, tenantId]);
    const ask = { decisionId: '$.level', variables: '{}' };
    await stage.call('EvaluateDecision', ask, decided);
    const calls = element(
      'businessRuleTask',
      'decide',
      '<zeebe:calledDecision decisionId="$.level" resultVariable="answer" />',
    );
    await stage.deploy(dmn('2'), bpmn(inARow(['decide', calls])));
    await stage.call('EvaluateDecision', ask, decided);
    await stage.create();
    await stage.ended();
  },
  'tenant-operations': async (stage) => {
    stage.as('acme');
    await stage.deploy(bpmn(oneTask()));
    const processInstanceKey = await stage.create({ a: 1 });
    await stage.setVariables(processInstanceKey, { a: 2 });
    const jobKey = await stage.fail();
    await stage.incident();
    await stage.call('UpdateJobRetries', { jobKey, retries: 1 });
    await stage.resolve();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'tenant-refused': async (stage) => {
    for (const tenant of ['', ' ', 'no such!', 'x'.repeat(32), 'umbrella']) {
      stage.as(tenant);
      await stage.deploy(bpmn(oneTask()));
      await stage.create();
      await stage.publish('$.word', 'k');
      await stage.broadcast('$.alarm');
      await stage.call('EvaluateDecision', { decisionId: '$.level', variables: '{}' });
    }
  },
});
