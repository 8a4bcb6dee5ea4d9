import type { Stage } from '../../zeebe/support/stage';
import {
  boundary,
  bpmn,
  catchEvent,
  compensateEvent,
  element,
  end,
  ending,
  error,
  errorEvent,
  escalation,
  escalationEvent,
  eventSubProcess,
  flow,
  gateway,
  inARow,
  linkEvent,
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

const wrong = error('wrong');
const job = (type: string) => `<zeebe:taskDefinition type="$.${type}" />`;
/** A sub-process `inside`: start -> task `work` -> an end event. */
const inside = (ends: string) =>
  subProcess('inside', `${start('in')}${task('work')}${ends}${path('in', 'work', 'out')}`);
const around = (ends: string, beside: string) => inARow(['inside', inside(ends)]) + beside;

async function uncaught(stage: Stage): Promise<void> {
  await stage.deploy(bpmn(oneTask()));
  const processInstanceKey = await stage.create();
  const jobKey = await stage.throwError('work', 'wrong');
  await stage.incident();
  await stage.call('CompleteJob', { jobKey, variables: '{}' });
  await stage.call('UpdateJobRetries', { jobKey, retries: 1 });
  await stage.resolve();
  await stage.complete('work');
  await stage.ended();
  await stage.call('CancelProcessInstance', { processInstanceKey });
}

export const thrown = named({
  'error-boundary': async (stage) => {
    const caught = boundary('caught', 'work', errorEvent('wrong')) + wayOut('caught', 'repair');
    const all = boundary('all', 'work', errorEvent()) + wayOut('all', 'sweep');
    await stage.deploy(bpmn(oneTask() + caught + all, wrong));
    await stage.create();
    await stage.throwError('work', 'wrong', { why: 'test' });
    await stage.complete('repair');
    await stage.create();
    await stage.throwError('work', 'unheard of');
    await stage.complete('sweep');
    await stage.ended(2);
  },
  'error-uncaught': uncaught,
  'error-end': async (stage) => {
    const caught = boundary('caught', 'inside', errorEvent('wrong')) + wayOut('caught', 'repair');
    await stage.deploy(bpmn(around(ending('out', errorEvent('wrong')), caught), wrong));
    await stage.create();
    await stage.complete('work');
    await stage.complete('repair');
    await stage.ended();
  },
  'error-end-uncaught': async (stage) => {
    await stage.deploy(bpmn(around(ending('out', errorEvent('wrong')), ''), wrong));
    const processInstanceKey = await stage.create();
    await stage.complete('work');
    await stage.incident();
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
  'error-sub-process': async (stage) => {
    const inner = `${task('repair')}${end('repaired')}${path('caught-start', 'repair', 'repaired')}`;
    await stage.deploy(bpmn(oneTask() + eventSubProcess('caught', errorEvent('wrong'), inner), wrong));
    await stage.create();
    await stage.throwError('work', 'wrong', { why: 1 });
    await stage.complete('repair');
    await stage.ended();
  },
  'escalation-end': async (stage) => {
    const caught = boundary('caught', 'inside', escalationEvent('up'), false) + wayOut('caught', 'boss');
    await stage.deploy(bpmn(around(ending('out', escalationEvent('up')), caught), escalation('up')));
    await stage.create();
    await stage.complete('work');
    await stage.complete('boss');
    await stage.ended();
  },
  'escalation-interrupts': async (stage) => {
    const body = `${start('in')}${throwing('raise', escalationEvent('up'))}${task('work')}${end('out')}${path('in', 'raise', 'work', 'out')}`;
    const caught = boundary('caught', 'inside', escalationEvent()) + wayOut('caught', 'boss');
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', body)]) + caught, escalation('up')));
    await stage.create();
    await stage.complete('boss');
    await stage.ended();
  },
  'escalation-uncaught': async (stage) => {
    await stage.deploy(bpmn(inARow(['raise', throwing('raise', escalationEvent('up'))]), escalation('up')));
    await stage.create();
    await stage.ended();
  },
  'terminate-end': async (stage) => {
    const body = [
      start(),
      gateway('fork', 'parallelGateway'),
      task('a'),
      task('b'),
      end('a-end'),
      ending('stop', terminateEvent),
      path('start', 'fork', 'a', 'a-end'),
      path('fork', 'b', 'stop'),
    ].join('');
    await stage.deploy(bpmn(body));
    await stage.create();
    await stage.complete('b');
    await stage.ended();
  },
  'link-events': async (stage) => {
    const jump = start() + throwing('jump', linkEvent('there', 'jump-link')) + path('start', 'jump');
    const land =
      catchEvent('land', linkEvent('there', 'land-link')) + task('work') + end() + path('land', 'work', 'end');
    await stage.deploy(bpmn(jump + land));
    await stage.create();
    await stage.complete('work');
    await stage.ended();
  },
  'signal-events': async (stage) => {
    const caught = boundary('heard', 'work', signalEvent('alarm'), false) + wayOut('heard', 'react');
    const body = inARow(['wait', catchEvent('wait', signalEvent('alarm'))], ['work', task('work')]) + caught;
    await stage.deploy(bpmn(body, signal('alarm')));
    await stage.create();
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED');
    await stage.broadcast('$.alarm', { n: 1 });
    await stage.seen('SIGNAL_SUBSCRIPTION', 'CREATED', undefined, 1);
    await stage.broadcast('$.alarm', { n: 2 });
    await stage.complete('react');
    await stage.complete('work');
    await stage.ended();
    await stage.broadcast('$.nobody');
  },
  'signal-start': async (stage) => {
    const body = `${starting('start', signalEvent('alarm'))}${task('work')}${end()}${path('start', 'work', 'end')}`;
    await stage.deploy(bpmn(body, signal('alarm')));
    await stage.broadcast('$.alarm', { n: 1 });
    await stage.complete('work');
    await stage.ended();
  },
  'signal-throw': async (stage) => {
    const listener = `${starting('start', signalEvent('alarm'))}${task('react')}${end()}${path('start', 'react', 'end')}`;
    const caller = inARow(['shout', throwing('shout', signalEvent('alarm'))]);
    await stage.deploy(bpmn(listener, signal('alarm'), '$.listener'), bpmn(caller, signal('alarm')));
    await stage.create();
    await stage.complete('react');
    await stage.ended(2);
  },
  'message-throw': async (stage) => {
    const word = message('word', '=key', '$.word');
    const last = ending('end', messageEvent('word'), job('last'));
    const body = start() + throwing('tell', messageEvent('word'), job('tell')) + last + path('start', 'tell', 'end');
    await stage.deploy(bpmn(body, word));
    await stage.create({ key: 1 });
    await stage.complete('tell', { told: true });
    await stage.complete('last');
    await stage.ended();
  },
  compensation: async (stage) => {
    const undo = element('serviceTask', 'undo', job('undo'), { attributes: 'isForCompensation="true"' });
    const attached = boundary('undoing', 'book', compensateEvent('undoing-event'));
    const association =
      '<bpmn:association id="to-undo" associationDirection="One" sourceRef="undoing" targetRef="undo" />';
    const body = inARow(['book', task('book')], ['regret', throwing('regret', compensateEvent('regret-event'))]);
    await stage.deploy(bpmn(body + attached + undo + association));
    await stage.create();
    await stage.complete('book', { booked: 1 });
    await stage.complete('undo', { undone: 1 });
    await stage.ended();
  },
  'error-through-timer-race': async (stage) => {
    const caught = boundary('late', 'inside', timer('timeDuration', 'PT0.4S')) + wayOut('late', 'hurry');
    await stage.deploy(bpmn(around(end('out'), caught)));
    await stage.create();
    await stage.complete('hurry');
    await stage.ended();
  },
  'none-events': async (stage) => {
    await stage.deploy(bpmn(inARow(['pass', element('intermediateThrowEvent', 'pass')])));
    await stage.create({ a: 1 });
    await stage.ended();
  },
  'loop-of-flows': async (stage) => {
    const body = [
      start(),
      gateway('again'),
      task('work'),
      gateway('enough', 'exclusiveGateway', 'default="enough-again"'),
      end(),
      path('start', 'again', 'work', 'enough', 'again'),
      flow('enough', 'end', '=n >= 2'),
    ].join('');
    await stage.deploy(bpmn(body));
    await stage.create({ n: 0 });
    await stage.complete('work', { n: 1 });
    await stage.complete('work', { n: 2 });
    await stage.ended();
  },
});
