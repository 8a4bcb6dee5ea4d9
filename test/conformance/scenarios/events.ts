import {
  boundary,
  bpmn,
  catchEvent,
  element,
  end,
  eventSubProcess,
  inARow,
  message,
  messageEvent,
  oneTask,
  path,
  starting,
  task,
  timer,
  wayOut,
} from './bpmn';
import { named } from './scenario';

const receive = element('receiveTask', 'receive', '', { attributes: 'messageRef="word"' });
const word = message('word', '=key', '$.word');

export const timersAndMessages = named({
  'timer-catch': async (stage) => {
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', timer('timeDuration', 'PT0.2S'))])));
    await stage.create();
    await stage.ended();
  },
  'timer-date': async (stage) => {
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', timer('timeDate', '=date'))])));
    await stage.create({ date: '2020-01-01T00:00:00Z' });
    await stage.ended();
  },
  'timer-wrong': async (stage) => {
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', timer('timeDuration', '=when'))])));
    const instance = await stage.create({ when: 'soon' });
    await stage.incident();
    await stage.setVariables(instance, { when: 'PT0.1S' });
    await stage.resolve();
    await stage.ended();
  },
  'timer-boundary': async (stage) => {
    const caught = boundary('late', 'work', timer('timeDuration', 'PT0.3S'));
    await stage.deploy(bpmn(oneTask() + caught + wayOut('late', 'hurry')));
    await stage.create();
    await stage.complete('hurry');
    await stage.ended();
  },
  'timer-boundary-cycle': async (stage) => {
    const caught = boundary('often', 'work', timer('timeCycle', 'R2/PT0.3S'), false);
    await stage.deploy(bpmn(oneTask() + caught + wayOut('often', 'remind')));
    await stage.create();
    await stage.seen('JOB', 'CREATED', undefined, 2);
    await stage.complete('remind');
    await stage.complete('remind');
    await stage.complete('work');
    await stage.ended();
  },
  'timer-boundary-unused': async (stage) => {
    const caught = boundary('late', 'work', timer('timeDuration', 'PT1H'));
    await stage.deploy(bpmn(oneTask() + caught + wayOut('late', 'hurry')));
    await stage.create();
    await stage.complete('work');
    await stage.ended();
  },
  'timer-start': async (stage) => {
    const body = `${starting('start', timer('timeCycle', 'R2/PT0.4S'))}${task('work')}${end()}${path('start', 'work', 'end')}`;
    await stage.deploy(bpmn(body));
    await stage.seen('JOB', 'CREATED', undefined, 1);
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended(2);
  },
  'timer-sub-process': async (stage) => {
    const inner = `${task('inner')}${end('inner-end')}${path('late-start', 'inner', 'inner-end')}`;
    await stage.deploy(bpmn(oneTask() + eventSubProcess('late', timer('timeDuration', 'PT0.3S'), inner)));
    await stage.create();
    await stage.complete('inner');
    await stage.ended();
  },
  'message-catch': async (stage) => {
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', messageEvent('word'))], ['work', task('work')]), word));
    await stage.create({ key: 7 });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'other', { variables: '{"said":"to nobody"}' });
    await stage.publish('$.word', '7', { variables: '{"said":"yes"}', messageId: 'm1', timeToLive: 3_600_000 });
    await stage.publish('$.word', '7', { messageId: 'm1', timeToLive: 3_600_000 });
    await stage.complete('work');
    await stage.ended();
  },
  'message-buffered': async (stage) => {
    await stage.deploy(bpmn(inARow(['receive', receive]), word));
    await stage.publish('$.word', 'k', { variables: '{"order":1}', timeToLive: 3_600_000 });
    await stage.publish('$.word', 'k', { variables: '{"order":2}', timeToLive: 3_600_000 });
    await stage.create({ key: 'k' });
    await stage.ended(1);
    await stage.create({ key: 'k' });
    await stage.ended(2);
  },
  'message-no-key': async (stage) => {
    await stage.deploy(bpmn(inARow(['receive', receive]), word));
    const instance = await stage.create({ key: null });
    await stage.incident();
    await stage.setVariables(instance, { key: 'k' });
    await stage.resolve();
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k');
    await stage.ended();
  },
  'message-boundary': async (stage) => {
    const caught = boundary('told', 'work', messageEvent('word'));
    await stage.deploy(bpmn(oneTask() + caught + wayOut('told', 'heard'), word));
    await stage.create({ key: 'k' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k', { variables: '{"said":1}' });
    await stage.complete('heard');
    await stage.ended();
  },
  'message-boundary-open': async (stage) => {
    const caught = boundary('told', 'work', messageEvent('word'), false);
    await stage.deploy(bpmn(oneTask() + caught + wayOut('told', 'heard'), word));
    await stage.create({ key: 'k' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k', { variables: '{"said":1}' });
    await stage.complete('heard');
    await stage.publish('$.word', 'k', { variables: '{"said":2}' });
    await stage.complete('heard');
    await stage.complete('work');
    await stage.ended();
  },
  'message-start': async (stage) => {
    const body = `${starting('start', messageEvent('word'))}${task('work')}${end()}${path('start', 'work', 'end')}`;
    await stage.deploy(bpmn(body, word));
    await stage.publish('$.word', 'k', { variables: '{"n":1}', timeToLive: 3_600_000 });
    await stage.publish('$.word', 'k', { variables: '{"n":2}', timeToLive: 3_600_000 });
    await stage.publish('$.word', '', { variables: '{"n":3}' });
    await stage.complete('work');
    await stage.complete('work');
    await stage.complete('work');
    await stage.ended(3);
    await stage.create();
  },
  'message-sub-process': async (stage) => {
    const inner = `${task('inner')}${end('inner-end')}${path('told-start', 'inner', 'inner-end')}`;
    await stage.deploy(bpmn(oneTask() + eventSubProcess('told', messageEvent('word'), inner, false), word));
    await stage.create({ key: 'k' });
    await stage.seen('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED');
    await stage.publish('$.word', 'k', { variables: '{"said":1}' });
    await stage.complete('inner');
    await stage.complete('work');
    await stage.ended();
  },
});
