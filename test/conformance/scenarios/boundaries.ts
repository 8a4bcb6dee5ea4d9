import {
  boundary,
  bpmn,
  callActivity,
  catchEvent,
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
  message,
  messageEvent,
  oneTask,
  path,
  signal,
  signalEvent,
  start,
  subProcess,
  task,
  terminateEvent,
  throwing,
  timer,
  wayOut,
} from './bpmn';
import { named } from './scenario';

const word = message('word', '=key', '$.word');
const inner = `${start('in')}${task('work')}${end('out')}${path('in', 'work', 'out')}`;
const handled = (id: string, name: string) =>
  `${task(name)}${end(`${name}-done`)}${path(`${id}-start`, name, `${name}-done`)}`;
const child = (body: string, beside = '') => bpmn(body, beside, '$.child');
/** Raises an escalation, then has a task. */
const raising = `${start('in')}${throwing('raise', escalationEvent('up'))}${task('work')}${end('out')}${path('in', 'raise', 'work', 'out')}`;

/** What catches: at the edge of activities, around them, and outside of the process that throws. */
export const boundaries = named({
  'boundary-scope': async (stage) => {
    const local = '<zeebe:ioMapping><zeebe:input source="=2" target="key" /></zeebe:ioMapping>';
    const heard = boundary('heard', 'work', messageEvent('word')) + wayOut('heard', 'react');
    const scoped = message('word', '=key', '=&quot;$.word&quot; + string(key)');
    await stage.deploy(bpmn(oneTask(local) + heard, scoped));
    await stage.create({ key: '1' });
    await stage.seen('MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word2', '1');
    await stage.complete('react');
    await stage.create({});
    await stage.incident();
    await stage.setVariables(stage.instance(1), { key: '1' });
    await stage.resolve();
    await stage.publish('$.word2', '1');
    await stage.complete('react');
    await stage.ended(2);
  },
  'signal-boundary': async (stage) => {
    const heard = boundary('heard', 'work', signalEvent('alarm')) + wayOut('heard', 'react');
    await stage.deploy(bpmn(oneTask() + heard, signal('alarm')));
    await stage.create();
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED');
    await stage.broadcast('$.alarm', { n: 1 });
    await stage.complete('react');
    await stage.ended();
  },
  'signal-sub-process': async (stage) => {
    const react = eventSubProcess('heard', signalEvent('alarm'), handled('heard', 'react'));
    await stage.deploy(bpmn(oneTask() + react, signal('alarm')));
    await stage.create();
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED');
    await stage.broadcast('$.alarm', { n: 1 });
    await stage.complete('react');
    await stage.ended();
  },
  'signal-end': async (stage) => {
    const listener = `${element('startEvent', 'start', '', { body: signalEvent('alarm') })}${task('react')}${end()}${path('start', 'react', 'end')}`;
    const caller = `${start()}${ending('end', signalEvent('alarm'))}${path('start', 'end')}`;
    await stage.deploy(bpmn(listener, signal('alarm'), '$.listener'), bpmn(caller, signal('alarm')));
    await stage.create({ a: 1 });
    await stage.complete('react');
    await stage.ended(2);
  },
  'signal-name': async (stage) => {
    const wait = inARow(['wait', catchEvent('wait', signalEvent('alarm'))]);
    await stage.deploy(bpmn(wait, signal('alarm', '=&quot;signal-name.&quot; + which')));
    await stage.create({ which: 'one' });
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED');
    await stage.broadcast('$.two');
    await stage.broadcast('$.one', { heard: true });
    await stage.ended();
  },
  'gateway-event-signal': async (stage) => {
    const body = [
      start(),
      gateway('wait', 'eventBasedGateway'),
      catchEvent('heard', signalEvent('alarm')),
      catchEvent('late', timer('timeDuration', 'PT1H')),
      end('heard-end'),
      end('late-end'),
      path('start', 'wait', 'heard', 'heard-end'),
      path('wait', 'late', 'late-end'),
    ].join('');
    await stage.deploy(bpmn(body, signal('alarm')));
    await stage.create();
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED');
    await stage.broadcast('$.alarm', { n: 1 });
    await stage.ended();
  },
  'message-name': async (stage) => {
    const named = message('word', '=key', '=&quot;message-name.&quot; + which');
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', messageEvent('word'))]), named));
    await stage.create({ which: 'one', key: 'k' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.one', 'k');
    await stage.ended();
  },
  'message-sub-process-interrupts': async (stage) => {
    const told = eventSubProcess('told', messageEvent('word'), handled('told', 'react'));
    await stage.deploy(bpmn(oneTask() + told, word));
    await stage.create({ key: 'k' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k', { variables: '{"said":1}' });
    await stage.complete('react');
    await stage.ended();
  },
  'message-two-processes': async (stage) => {
    const wait = inARow(['wait', catchEvent('wait', messageEvent('word'))]);
    await stage.deploy(bpmn(wait, word), bpmn(wait, word, '$.other'));
    await stage.create({ key: 'k' });
    await stage.create({ key: 'k' }, '$.other');
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', undefined, 1);
    await stage.publish('$.word', 'k');
    await stage.ended(2);
  },
  'timer-sub-process-open': async (stage) => {
    const again = eventSubProcess('often', timer('timeCycle', 'R2/PT0.4S'), handled('often', 'remind'), false);
    await stage.deploy(bpmn(oneTask() + again));
    await stage.create();
    await stage.seen('JOB', 'CREATED', undefined, 2);
    await stage.complete('remind');
    await stage.complete('remind');
    await stage.complete('work');
    await stage.ended();
  },
  'error-end-called': async (stage) => {
    const caught = boundary('caught', 'call', errorEvent('wrong')) + wayOut('caught', 'repair');
    const called = `${start()}${task('work')}${ending('end', errorEvent('wrong'))}${path('start', 'work', 'end')}`;
    await stage.deploy(
      bpmn(inARow(['call', callActivity('call', '$.child')]) + caught, error('wrong')),
      child(called, error('wrong')),
    );
    await stage.create({ a: 1 });
    await stage.complete('work', { b: 2 });
    await stage.complete('repair');
    await stage.ended(2);
  },
  'error-end-again': async (stage) => {
    const body = `${start()}${ending('end', errorEvent('wrong'))}${path('start', 'end')}`;
    await stage.deploy(bpmn(body, error('wrong')));
    const processInstanceKey = await stage.create();
    await stage.incident();
    await stage.resolve();
    await stage.incident(1);
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'error-sub-process-in-scope': async (stage) => {
    const repair = eventSubProcess('caught', errorEvent('wrong'), handled('caught', 'repair'));
    await stage.deploy(
      bpmn(inARow(['inside', subProcess('inside', inner + repair)], ['after', task('after')]), error('wrong')),
    );
    await stage.create();
    await stage.throwError('work', 'wrong', { why: 1 });
    await stage.complete('repair');
    await stage.complete('after');
    await stage.ended();
  },
  'escalation-code-first': async (stage) => {
    const any = boundary('any', 'inside', escalationEvent(), false) + wayOut('any', 'sweep');
    const up = boundary('up-caught', 'inside', escalationEvent('up'), false) + wayOut('up-caught', 'boss');
    const middle = `${start('in')}${ending('out', escalationEvent('up'))}${path('in', 'out')}`;
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', middle)]) + any + up, escalation('up')));
    await stage.create();
    await stage.complete('boss');
    await stage.ended();
  },
  'escalation-sub-process': async (stage) => {
    const boss = eventSubProcess('caught', escalationEvent('up'), handled('caught', 'boss'));
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', raising)]) + boss, escalation('up')));
    await stage.create();
    await stage.complete('boss');
    await stage.ended();
  },
  'terminate-called': async (stage) => {
    const body = `${start()}${gateway('fork', 'parallelGateway')}${task('a')}${task('b')}${end('a-end')}${ending('stop', terminateEvent)}${path('start', 'fork', 'a', 'a-end')}${path('fork', 'b', 'stop')}`;
    await stage.deploy(bpmn(inARow(['call', callActivity('call', '$.child')], ['after', task('after')])), child(body));
    await stage.create();
    await stage.complete('b', { done: 1 });
    await stage.complete('after');
    await stage.ended(2);
  },
  'receive-task': async (stage) => {
    const receive = element('receiveTask', 'receive', '', { attributes: 'messageRef="word"' });
    const late = boundary('late', 'receive', timer('timeDuration', 'PT0.3S')) + wayOut('late', 'hurry');
    await stage.deploy(bpmn(inARow(['receive', receive]) + late, word));
    await stage.create({ key: 'k' });
    await stage.complete('hurry');
    await stage.ended();
    await stage.publish('$.word', 'k');
  },
  'user-task-boundary': async (stage) => {
    const late = boundary('late', 'work', timer('timeDuration', 'PT0.3S')) + wayOut('late', 'hurry');
    await stage.deploy(bpmn(inARow(['work', element('userTask', 'work')]) + late));
    await stage.create();
    await stage.complete('hurry');
    await stage.ended();
  },
});
