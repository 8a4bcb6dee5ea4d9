import {
  boundary,
  bpmn,
  callActivity,
  element,
  end,
  error,
  errorEvent,
  inARow,
  loopedTask,
  mappings,
  oneTask,
  path,
  start,
  subProcess,
  task,
  wayOut,
} from './bpmn';
import { named } from './scenario';

const inner = `${start('in')}${task('work')}${end('out')}${path('in', 'work', 'out')}`;
const child = (body = oneTask()) => bpmn(body, '', '$.child');

export const scopes = named({
  'scope-sub-process': async (stage) => {
    const mapped = mappings([['=a + 1', 'b']], [['=b', 'fromInside']]);
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', inner, mapped)], ['after', task('after')])));
    await stage.create({ a: 1 });
    await stage.complete('work', { b: 5, c: 6 });
    await stage.complete('after');
    await stage.ended();
  },
  'scope-set-variables': async (stage) => {
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', inner)])));
    const instance = await stage.create({ a: 1 });
    const work = await stage.element('work');
    await stage.setVariables(work, { a: 2, fresh: [1] });
    await stage.setVariables(work, { a: 3 }, true);
    await stage.setVariables(instance, { a: 4 });
    await stage.setVariables(instance, { a: 4 });
    await stage.complete('work', { a: 5 });
    await stage.ended();
    await stage.setVariables(work, { a: 6 });
  },
  'scope-cancel': async (stage) => {
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', inner)])));
    const processInstanceKey = await stage.create({ a: 1 });
    await stage.element('work');
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
    await stage.call('CancelProcessInstance', { processInstanceKey });
  },
  'scope-bad-input': async (stage) => {
    const mapped = mappings([['=assert(missing, missing != null)', 'b']]);
    await stage.deploy(bpmn(inARow(['work', task('work', mapped)])));
    const instance = await stage.create();
    await stage.incident();
    await stage.setVariables(instance, { missing: 1 });
    await stage.resolve();
    await stage.complete('work');
    await stage.ended();
  },
  'scope-bad-output': async (stage) => {
    const mapped = mappings([], [['=assert(missing, missing != null)', 'b']]);
    await stage.deploy(bpmn(inARow(['work', task('work', mapped)])));
    const instance = await stage.create();
    await stage.complete('work');
    await stage.incident();
    await stage.setVariables(instance, { missing: 1 });
    await stage.resolve();
    await stage.ended();
  },
  'call-activity': async (stage) => {
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')], ['after', task('after')])), child());
    await stage.create({ a: 1 });
    await stage.complete('work', { b: 2 });
    await stage.complete('after');
    await stage.ended(2);
  },
  'call-activity-mapped': async (stage) => {
    const called =
      '<zeebe:calledElement processId="=child" propagateAllChildVariables="false" propagateAllParentVariables="false" />';
    const call = element('callActivity', 'call', called + mappings([['=a', 'given']], [['=b', 'got']]));
    await stage.deploy(bpmn(inARow(['call', call])), child());
    await stage.create({ a: 1, child: '$.child' });
    await stage.complete('work', { b: 2, c: 3 });
    await stage.ended(2);
  },
  'call-activity-missing': async (stage) => {
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')])));
    await stage.create();
    await stage.incident();
    await stage.deploy(child());
    await stage.resolve();
    await stage.complete('work');
    await stage.ended(2);
  },
  'call-activity-error': async (stage) => {
    const caught = boundary('caught', 'call', errorEvent('wrong')) + wayOut('caught', 'repair');
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')]) + caught, error('wrong')), child());
    await stage.create();
    await stage.throwError('work', 'wrong', { why: 1 });
    await stage.complete('repair');
    await stage.ended(2);
  },
  'call-activity-cancel': async (stage) => {
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')])), child());
    const processInstanceKey = await stage.create();
    const { processInstanceKey: called } = await stage.take('work');
    await stage.call('CancelProcessInstance', { processInstanceKey: called });
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended(2);
  },
  'loop-parallel': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { output: '=answer' })])));
    await stage.create({ items: ['a', 'b', 'c'] });
    for (const answer of [1, 2, 3]) await stage.complete('work', { answer });
    await stage.ended();
  },
  'loop-sequential': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { output: '=answer', sequential: true })])));
    await stage.create({ items: ['a', 'b'] });
    for (const answer of [1, 2]) await stage.complete('work', { answer });
    await stage.ended();
  },
  'loop-until': async (stage) => {
    const until = '=numberOfCompletedInstances &gt;= 2';
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { output: '=item', until })])));
    await stage.create({ items: [1, 2, 3, 4] });
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended();
  },
  'loop-empty': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { output: '=item' })])));
    await stage.create({ items: [] });
    await stage.ended();
  },
  'loop-no-list': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items')])));
    const instance = await stage.create({ items: 'none' });
    await stage.incident();
    await stage.setVariables(instance, { items: [1] });
    await stage.resolve();
    await stage.complete('work');
    await stage.ended();
  },
  'task-kinds': async (stage) => {
    const script = element('scriptTask', 'script', '<zeebe:script expression="=a * 2" resultVariable="b" />');
    const send = element('sendTask', 'send', '<zeebe:taskDefinition type="$.send" />');
    const hand = element('manualTask', 'hand');
    const plain = element('task', 'plain');
    const parts = [
      ['script', script],
      ['send', send],
      ['hand', hand],
      ['plain', plain],
    ] as const;
    await stage.deploy(bpmn(inARow(...parts)));
    await stage.create({ a: 21 });
    await stage.complete('send', { sent: true });
    await stage.ended();
  },
  'task-listeners': async (stage) => {
    const listener = (eventType: string) =>
      `<zeebe:executionListener eventType="${eventType}" type="$.${eventType}" />`;
    const listeners = `<zeebe:executionListeners>${listener('start')}${listener('end')}</zeebe:executionListeners>`;
    await stage.deploy(bpmn(inARow(['work', task('work', listeners)])));
    await stage.create();
    await stage.complete('start', { begun: 1 });
    await stage.complete('work', { done: 1 });
    await stage.complete('end', { over: 1 });
    await stage.ended();
  },
});
