import {
  boundary,
  bpmn,
  callActivity,
  compensateEvent,
  element,
  end,
  error,
  errorEvent,
  eventSubProcess,
  inARow,
  loop,
  loopedTask,
  mappings,
  message,
  oneTask,
  path,
  start,
  subProcess,
  task,
  throwing,
  timer,
  wayOut,
} from './bpmn';
import { named } from './scenario';

const job = (type: string) => `<zeebe:taskDefinition type="$.${type}" />`;
const scripted = '<zeebe:script expression="=item * 2" resultVariable="answer" />';
const doubled = (how: Parameters<typeof loop>[1]) =>
  element('scriptTask', 'work', scripted, { body: loop('=items', how) });
const child = (body = oneTask()) => bpmn(body, '', '$.child');
const undo = element('serviceTask', 'undo', job('undo'), { attributes: 'isForCompensation="true"' });
const undoing = (of: string) =>
  `${boundary('undoing', of, compensateEvent('undoing-event'))}${undo}<bpmn:association id="to-undo" associationDirection="One" sourceRef="undoing" targetRef="undo" />`;
const regret = throwing('regret', compensateEvent('regret-event'));
const regretOf = (id: string) =>
  throwing('regret', `<bpmn:compensateEventDefinition id="regret-event" activityRef="${id}" />`);

/** Activities in each of their kinds, repeated, called and undone. */
export const activities = named({
  'loop-collection-changed': async (stage) => {
    for (const [at, sequential] of [true, false].entries()) {
      const name = ['$', '$.other'][at]!;
      await stage.deploy(bpmn(inARow(['each', loopedTask('each', '=items', { sequential })]), '', name));
      await stage.create({ items: [1, 2, 3] }, name);
      await stage.setVariables(stage.instance(at), { items: 'no list' });
      await stage.complete('each');
      await stage.incident(at);
      await stage.setVariables(stage.instance(at), { items: [1, 2, 3] });
      await stage.resolve(at);
      await stage.complete('each');
      await stage.complete('each');
      await stage.ended(at + 1);
    }
  },
  'task-jobs': async (stage) => {
    const kinds = ['businessRuleTask', 'scriptTask', 'sendTask'] as const;
    await stage.deploy(bpmn(inARow(...kinds.map((kind) => [kind, element(kind, kind, job(kind))] as const))));
    await stage.create();
    for (const kind of kinds) await stage.complete(kind, { [kind]: true });
    await stage.ended();
  },
  'task-script-fails': async (stage) => {
    const script = '<zeebe:script expression="=assert(a, a != null)" resultVariable="b" />';
    await stage.deploy(bpmn(inARow(['work', element('scriptTask', 'work', script)])));
    const instance = await stage.create();
    await stage.incident();
    await stage.setVariables(instance, { a: 1 });
    await stage.resolve();
    await stage.ended();
  },
  'task-listener-fails': async (stage) => {
    const listeners = `<zeebe:executionListeners><zeebe:executionListener eventType="start" type="$.start" retries="2" /></zeebe:executionListeners>`;
    await stage.deploy(bpmn(oneTask(listeners)));
    await stage.create();
    const jobKey = await stage.fail('start');
    await stage.incident();
    await stage.call('UpdateJobRetries', { jobKey, retries: 1 });
    await stage.resolve();
    await stage.complete('start', { begun: 1 });
    await stage.complete('work');
    await stage.ended();
  },
  'task-listeners-in-order': async (stage) => {
    const listener = (eventType: string, type: string) =>
      `<zeebe:executionListener eventType="${eventType}" type="$.${type}" />`;
    const all = [listener('start', 'one'), listener('start', 'two'), listener('end', 'three'), listener('end', 'four')];
    await stage.deploy(bpmn(oneTask(`<zeebe:executionListeners>${all.join('')}</zeebe:executionListeners>`)));
    await stage.create();
    for (const type of ['one', 'two', 'work', 'three', 'four']) await stage.complete(type, { [type]: 1 });
    await stage.ended();
  },
  'loop-script': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', doubled({ output: '=answer' })])));
    await stage.create({ items: [1, 2, 3] });
    await stage.ended();
  },
  'loop-script-sequential': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', doubled({ output: '=answer', sequential: true })])));
    await stage.create({ items: [1, 2, 3] });
    await stage.ended();
  },
  'loop-sequential-until': async (stage) => {
    const how = { sequential: true, output: '=item', until: '=numberOfCompletedInstances &gt;= 2' };
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', how)])));
    await stage.create({ items: [1, 2, 3, 4] });
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended();
  },
  'loop-counts': async (stage) => {
    const until = '=numberOfInstances = 3 and numberOfActiveInstances = 1 and numberOfTerminatedInstances = 0';
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { until })])));
    await stage.create({ items: [1, 2, 3] });
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended();
  },
  'loop-until-wrong': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { until: '=x' })])));
    const instance = await stage.create({ items: [1, 2] });
    await stage.complete('work');
    await stage.incident();
    await stage.setVariables(instance, { x: true });
    await stage.resolve();
    await stage.ended();
  },
  'loop-timer': async (stage) => {
    const late = boundary('late', 'work', timer('timeDuration', 'PT0.4S')) + wayOut('late', 'hurry');
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items')]) + late));
    await stage.create({ items: [1, 2] });
    await stage.complete('hurry');
    await stage.ended();
  },
  'loop-receive': async (stage) => {
    const receive = element('receiveTask', 'receive', '', { attributes: 'messageRef="word"', body: loop('=items') });
    await stage.deploy(bpmn(inARow(['receive', receive]), message('word', '=item', '$.word')));
    await stage.create({ items: ['a', 'b'] });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', undefined, 1);
    await stage.publish('$.word', 'b');
    await stage.publish('$.word', 'a');
    await stage.ended();
  },
  'call-activity-without-start': async (stage) => {
    const body = `${element('startEvent', 'start', '', { body: timer('timeDate', '2100-01-01T00:00:00Z') })}${end()}${path('start', 'end')}`;
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')])), child(body));
    const processInstanceKey = await stage.create();
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'call-activity-uncaught': async (stage) => {
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')])), child());
    const processInstanceKey = await stage.create();
    await stage.throwError('work', 'wrong');
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended(2);
  },
  'call-activity-deep': async (stage) => {
    const middle = bpmn(inARow(['call', callActivity('call', '$.child')]), '', '$.middle');
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.middle')])), middle, child());
    const processInstanceKey = await stage.create({ a: 1 });
    await stage.complete('work', { b: 2 });
    await stage.ended(3);
    await stage.call('CancelProcessInstance', { processInstanceKey });
  },
  'compensation-of-one': async (stage) => {
    const body = inARow(['book', task('book')], ['pay', task('pay')], ['regret', regretOf('book')]);
    await stage.deploy(bpmn(body + undoing('book')));
    await stage.create();
    await stage.complete('book');
    await stage.complete('pay');
    await stage.complete('undo');
    await stage.ended();
  },
  'compensation-nothing-done': async (stage) => {
    await stage.deploy(bpmn(inARow(['regret', regret], ['book', task('book')]) + undoing('book')));
    await stage.create();
    await stage.complete('book');
    await stage.ended();
  },
  'compensation-inside': async (stage) => {
    // On a line of its own an association stays where it stands, and is not moved to the end of the process.
    const own = undoing('book').replace('association ', 'association\n');
    const inside = `${start('in')}${task('book')}${end('out')}${path('in', 'book', 'out')}${own}`;
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', inside)], ['regret', regret])));
    await stage.create();
    await stage.complete('book');
    await stage.complete('undo');
    await stage.ended();
  },
  'compensation-after-error': async (stage) => {
    const handling = `${throwing('regret', compensateEvent('regret-event'))}${end('handled')}${path('caught-start', 'regret', 'handled')}`;
    const body =
      inARow(['book', task('book')], ['pay', task('pay')]) + eventSubProcess('caught', errorEvent('wrong'), handling);
    await stage.deploy(bpmn(body + undoing('book'), error('wrong')));
    await stage.create();
    await stage.complete('book');
    await stage.throwError('pay', 'wrong');
    await stage.complete('undo');
    await stage.ended();
  },
  'compensation-of-one-after-error': async (stage) => {
    const handling = `${regretOf('book')}${end('handled')}${path('caught-start', 'regret', 'handled')}`;
    const body =
      inARow(['book', task('book')], ['pay', task('pay')]) + eventSubProcess('caught', errorEvent('wrong'), handling);
    await stage.deploy(bpmn(body + undoing('book'), error('wrong')));
    await stage.create();
    await stage.complete('book');
    await stage.throwError('pay', 'wrong');
    await stage.complete('undo');
    await stage.ended();
  },
  'compensation-of-ended': async (stage) => {
    const own = undoing('book').replace('association ', 'association\n');
    const inside = `${start('in')}${task('book')}${task('pay')}${end('out')}${path('in', 'book', 'pay', 'out')}${own}`;
    const caught = boundary('caught', 'inside', errorEvent('wrong')) + wayOut('caught', 'repair');
    await stage.deploy(
      bpmn(inARow(['inside', subProcess('inside', inside)], ['regret', regret]) + caught, error('wrong')),
    );
    await stage.create();
    await stage.complete('book');
    await stage.throwError('pay', 'wrong');
    await stage.complete('repair');
    await stage.ended();
  },
  'mapping-of-sub-process': async (stage) => {
    const inner = `${start('in')}${task('work')}${end('out')}${path('in', 'work', 'out')}`;
    const mapped = mappings([['={x: a}', 'given']], [['=given.x + got', 'sum']]);
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', inner, mapped)], ['after', task('after')])));
    await stage.create({ a: 1 });
    await stage.complete('work', { got: 2 });
    await stage.complete('after');
    await stage.ended();
  },
  'task-data-and-lanes': async (stage) => {
    const data =
      '<bpmn:dataObject id="data" /><bpmn:dataObjectReference id="data-ref" dataObjectRef="data" /><bpmn:dataStoreReference id="store" />';
    await stage.deploy(bpmn(oneTask() + data));
    await stage.create();
    await stage.complete();
    await stage.ended();
  },
});
