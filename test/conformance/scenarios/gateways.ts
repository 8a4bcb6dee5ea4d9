import { bpmn, catchEvent, end, flow, gateway, message, messageEvent, path, start, task, timer, wayOut } from './bpmn';
import { named } from './scenario';

const choice = (kind: string, defaults = '') =>
  [
    start(),
    gateway('choose', kind, defaults),
    task('high'),
    task('low'),
    end('high-end'),
    end('low-end'),
    path('start', 'choose'),
    flow('choose', 'high', '=amount > 10'),
    defaults ? flow('choose', 'low') : flow('choose', 'low', '=amount < 5'),
    path('high', 'high-end'),
    path('low', 'low-end'),
  ].join('');

const forkAndJoin = (kind: string) =>
  [
    start(),
    gateway('fork', kind),
    task('a'),
    task('b'),
    gateway('join', kind),
    task('after'),
    end(),
    path('start', 'fork'),
    kind === 'inclusiveGateway'
      ? flow('fork', 'a', '=a') + flow('fork', 'b', '=b')
      : path('fork', 'a') + path('fork', 'b'),
    path('a', 'join', 'after', 'end'),
    path('b', 'join'),
  ].join('');

const eitherEvent = [
  start(),
  gateway('wait', 'eventBasedGateway'),
  catchEvent('told', messageEvent('word')),
  catchEvent('late', timer('timeDuration', '=wait')),
  end('told-end'),
  path('start', 'wait', 'told', 'told-end'),
  path('wait', 'late'),
  wayOut('late', 'hurry'),
].join('');

export const gateways = named({
  'gateway-exclusive': async (stage) => {
    await stage.deploy(bpmn(choice('exclusiveGateway', 'default="choose-low"')));
    await stage.create({ amount: 11 });
    await stage.complete('high');
    await stage.create({ amount: 10 });
    await stage.complete('low');
    await stage.ended(2);
  },
  'gateway-no-way': async (stage) => {
    await stage.deploy(bpmn(choice('exclusiveGateway')));
    const instance = await stage.create({ amount: 7 });
    await stage.incident();
    await stage.resolve();
    await stage.incident(1);
    await stage.setVariables(instance, { amount: 1 });
    await stage.resolve(1);
    await stage.complete('low');
    await stage.ended();
  },
  'gateway-condition-type': async (stage) => {
    await stage.deploy(bpmn(choice('exclusiveGateway', 'default="choose-low"')));
    const instance = await stage.create({ amount: 'many' });
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey: instance });
    await stage.ended();
  },
  'gateway-parallel': async (stage) => {
    await stage.deploy(bpmn(forkAndJoin('parallelGateway')));
    await stage.create();
    await stage.complete('b', { fromB: 1 });
    await stage.complete('a', { fromA: 1 });
    await stage.complete('after');
    await stage.ended();
  },
  'gateway-inclusive-split': async (stage) => {
    await stage.deploy(bpmn(choice('inclusiveGateway', 'default="choose-low"')));
    await stage.create({ amount: 11 });
    await stage.complete('high');
    await stage.create({ amount: 1 });
    await stage.complete('low');
    await stage.ended(2);
  },
  'gateway-inclusive-no-way': async (stage) => {
    await stage.deploy(bpmn(choice('inclusiveGateway')));
    const processInstanceKey = await stage.create({ amount: 7 });
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'gateway-inclusive-join': {
    newer: 'The inclusive join of 8.6',
    async play(stage) {
      if (!(await stage.deploy(bpmn(forkAndJoin('inclusiveGateway'))))) return;
      await stage.create({ a: true, b: true });
      await stage.complete('b', { fromB: 1 });
      await stage.complete('a', { fromA: 1 });
      await stage.complete('after');
      await stage.create({ a: true, b: false });
      await stage.complete('a');
      await stage.complete('after');
      await stage.ended(2);
    },
  },
  'gateway-event-message': async (stage) => {
    await stage.deploy(bpmn(eitherEvent, message('word', '=key', '$.word')));
    await stage.create({ key: 'k', wait: 'PT1H' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k', { variables: '{"said":true}' });
    await stage.ended();
  },
  'gateway-event-timer': async (stage) => {
    await stage.deploy(bpmn(eitherEvent, message('word', '=key', '$.word')));
    await stage.create({ key: 'k', wait: 'PT0.5S' });
    await stage.complete('hurry');
    await stage.ended();
  },
});
