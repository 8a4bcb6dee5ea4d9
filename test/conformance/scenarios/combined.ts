import {
  boundary,
  bpmn,
  callActivity,
  compensateEvent,
  element,
  end,
  ending,
  error,
  errorEvent,
  escalation,
  escalationEvent,
  eventSubProcess,
  gateway,
  inARow,
  loop,
  loopedTask,
  mappings,
  message,
  messageEvent,
  oneTask,
  path,
  signal,
  signalEvent,
  start,
  starting,
  subProcess,
  task,
  terminateEvent,
  throwing,
  timer,
  wayOut,
} from './bpmn';
import { named } from './scenario';

const job = (type: string) => `<zeebe:taskDefinition type="$.${type}" />`;
const inner = `${start('in')}${task('work')}${end('out')}${path('in', 'work', 'out')}`;
const loopedScope = (how = {}) => element('subProcess', 'each', '', { body: `${loop('=items', how)}${inner}` });
const handler = (name: string) => `${task(name)}${end(`${name}-done`)}`;
const undoable = (id: string) =>
  [
    task(id),
    boundary(`${id}-undoing`, id, compensateEvent(`${id}-event`)),
    element('serviceTask', `undo-${id}`, job(`undo-${id}`), { attributes: 'isForCompensation="true"' }),
    `<bpmn:association id="${id}-to-undo" associationDirection="One" sourceRef="${id}-undoing" targetRef="undo-${id}" />`,
  ].join('');

export const combined = named({
  'looped-scope': async (stage) => {
    await stage.deploy(bpmn(inARow(['each', loopedScope({ sequential: true })])));
    await stage.create({ items: [1, 2] });
    await stage.complete('work', { done: 1 });
    await stage.complete('work', { done: 2 });
    await stage.ended();
  },
  'looped-scope-interrupted': async (stage) => {
    const caught = boundary('caught', 'each', errorEvent('wrong')) + wayOut('caught', 'repair');
    await stage.deploy(bpmn(inARow(['each', loopedScope()]) + caught, error('wrong')));
    await stage.create({ items: [1, 2, 3] });
    await stage.complete('work');
    await stage.throwError('work', 'wrong');
    await stage.complete('repair');
    await stage.ended();
  },
  'looped-call': async (stage) => {
    const call = element('callActivity', 'call', '<zeebe:calledElement processId="$.child" />', {
      body: loop('=items'),
    });
    await stage.deploy(bpmn(inARow(['call', call])), bpmn(oneTask(), '', '$.child'));
    await stage.create({ items: ['a', 'b'] });
    await stage.complete('work', { answer: 1 });
    await stage.complete('work', { answer: 2 });
    await stage.ended(3);
  },
  'looped-call-mapped': async (stage) => {
    const called = '<zeebe:calledElement processId="$.child" propagateAllChildVariables="false" />';
    const call = element('callActivity', 'call', called + mappings([], [['=answer', 'answer']]), {
      body: loop('=items', { output: '=answer' }),
    });
    await stage.deploy(bpmn(inARow(['call', call])), bpmn(oneTask(), '', '$.child'));
    await stage.create({ items: ['a', 'b'] });
    await stage.complete('work', { answer: 1 });
    await stage.complete('work', { answer: 2 });
    await stage.ended(3);
  },
  'looped-cancelled': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items')])));
    const processInstanceKey = await stage.create({ items: [1, 2] });
    await stage.complete('work');
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'looped-output-fails': async (stage) => {
    await stage.deploy(bpmn(inARow(['work', loopedTask('work', '=items', { output: '=assert(x, x != null)' })])));
    const processInstanceKey = await stage.create({ items: [1] });
    await stage.complete('work');
    await stage.incident();
    await stage.setVariables(processInstanceKey, { x: 1 });
    await stage.resolve();
    await stage.ended();
  },
  'scope-in-scope': async (stage) => {
    const middle = `${start('m-in')}${subProcess('deep', inner)}${end('m-out')}${path('m-in', 'deep', 'm-out')}`;
    const caught = boundary('caught', 'outer', errorEvent('wrong')) + wayOut('caught', 'repair');
    await stage.deploy(bpmn(inARow(['outer', subProcess('outer', middle)]) + caught, error('wrong')));
    await stage.create();
    await stage.throwError('work', 'wrong');
    await stage.complete('repair');
    await stage.ended();
  },
  'scope-terminated': async (stage) => {
    const fork = gateway('fork', 'parallelGateway');
    const body = `${start('in')}${fork}${task('a')}${task('b')}${end('a-end')}${ending('stop', terminateEvent)}${path('in', 'fork', 'a', 'a-end')}${path('fork', 'b', 'stop')}`;
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', body)], ['after', task('after')])));
    await stage.create();
    await stage.complete('b');
    await stage.complete('after');
    await stage.ended();
  },
  'sub-process-signal': async (stage) => {
    const body =
      oneTask() +
      eventSubProcess(
        'heard',
        signalEvent('alarm'),
        `${handler('react')}${path('heard-start', 'react', 'react-done')}`,
        false,
      );
    await stage.deploy(bpmn(body, signal('alarm')));
    await stage.create();
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED');
    await stage.broadcast('$.alarm', { n: 1 });
    await stage.complete('react');
    await stage.broadcast('$.alarm', { n: 2 });
    await stage.complete('react');
    await stage.complete('work');
    await stage.ended();
  },
  'sub-process-escalation': async (stage) => {
    const inside = `${start('in')}${throwing('raise', escalationEvent('up'))}${task('work')}${end('out')}${path('in', 'raise', 'work', 'out')}`;
    const caught = eventSubProcess(
      'caught',
      escalationEvent('up'),
      `${handler('boss')}${path('caught-start', 'boss', 'boss-done')}`,
      false,
    );
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', inside)]) + caught, escalation('up')));
    await stage.create();
    await stage.complete('boss');
    await stage.complete('work');
    await stage.ended();
  },
  'sub-process-in-scope': async (stage) => {
    const caught = eventSubProcess(
      'told',
      messageEvent('word'),
      `${handler('inner')}${path('told-start', 'inner', 'inner-done')}`,
    );
    await stage.deploy(
      bpmn(
        inARow(['inside', subProcess('inside', inner + caught)], ['after', task('after')]),
        message('word', '=key', '$.word'),
      ),
    );
    await stage.create({ key: 'k' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k', { variables: '{"said":1}' });
    await stage.complete('inner');
    await stage.complete('after');
    await stage.ended();
  },
  'called-escalation': async (stage) => {
    const child = bpmn(inARow(['raise', throwing('raise', escalationEvent('up'))]), escalation('up'), '$.child');
    const caught = boundary('caught', 'call', escalationEvent('up'), false) + wayOut('caught', 'boss');
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')]) + caught, escalation('up')), child);
    await stage.create();
    await stage.complete('boss');
    await stage.ended(2);
  },
  'called-interrupted': async (stage) => {
    const caught = boundary('late', 'call', timer('timeDuration', 'PT0.4S')) + wayOut('late', 'hurry');
    const parent = inARow(['call', callActivity('call', '$.child')]) + caught;
    await stage.deploy(bpmn(parent), bpmn(oneTask(), '', '$.child'));
    await stage.create();
    await stage.complete('hurry');
    await stage.ended(2);
  },
  'compensation-of-two': async (stage) => {
    const body = inARow(
      ['a', undoable('a')],
      ['b', undoable('b')],
      ['regret', throwing('regret', compensateEvent('regret-event'))],
    );
    await stage.deploy(bpmn(body));
    await stage.create();
    await stage.complete('a');
    await stage.complete('b');
    await stage.complete('undo-a');
    await stage.complete('undo-b');
    await stage.ended();
  },
  'compensation-unused': async (stage) => {
    await stage.deploy(bpmn(inARow(['a', undoable('a')])));
    await stage.create();
    await stage.complete('a');
    await stage.ended();
  },
  'compensation-at-end': async (stage) => {
    const last = ending('end', compensateEvent('regret-event'));
    await stage.deploy(bpmn(`${start()}${undoable('a')}${last}${path('start', 'a', 'end')}`));
    await stage.create();
    await stage.complete('a');
    await stage.complete('undo-a');
    await stage.ended();
  },
  'message-start-key': async (stage) => {
    const body = `${starting('start', messageEvent('word'))}${task('work')}${end()}${path('start', 'work', 'end')}`;
    await stage.deploy(bpmn(body, message('word', '=key', '$.word')));
    const buffered = { timeToLive: 3_600_000 };
    await stage.publish('$.word', 'k', { ...buffered, variables: '{"n":1}' });
    await stage.publish('$.word', 'k', { ...buffered, variables: '{"n":2}' });
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended(2);
  },
  'message-new-version': async (stage) => {
    const body = (name: string) =>
      `${starting('start', messageEvent('word'))}${task(name)}${end()}${path('start', name, 'end')}`;
    const word = message('word', '=key', '$.word');
    await stage.deploy(bpmn(body('old'), word));
    await stage.deploy(bpmn(body('fresh'), word));
    await stage.publish('$.word', 'k');
    await stage.complete('fresh');
    await stage.ended();
  },
  'event-mappings': async (stage) => {
    const caught = element('boundaryEvent', 'caught', mappings([], [['=why', 'reason']]), {
      body: errorEvent('wrong'),
      attributes: 'attachedToRef="work"',
    });
    await stage.deploy(bpmn(oneTask() + caught + wayOut('caught', 'repair'), error('wrong')));
    await stage.create();
    await stage.throwError('work', 'wrong', { why: 'test' });
    await stage.complete('repair');
    await stage.ended();
  },
  'many-tokens': async (stage) => {
    const fork = gateway('fork', 'parallelGateway');
    const body = `${start()}${fork}${gateway('merge')}${task('work')}${end()}${path('start', 'fork', 'merge', 'work', 'end')}${'<bpmn:sequenceFlow id="other" sourceRef="fork" targetRef="merge"></bpmn:sequenceFlow>'}`;
    await stage.deploy(bpmn(body));
    await stage.create();
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended();
  },
});
