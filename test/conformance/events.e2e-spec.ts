import { status } from '@grpc/grpc-js';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="https://farled.example/test">
<bpmn:signal id="signal" name="alarm" /><bpmn:message id="message" name="news" />`;

/** A process with one task that begins at an event. */
const startedBy = (id: string, definition: string) => `${HEAD}<bpmn:process id="${id}" isExecutable="true">
<bpmn:startEvent id="start">${definition}</bpmn:startEvent>
<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="${id}" /></bpmn:extensionElements></bpmn:serviceTask>
<bpmn:endEvent id="end" /><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" />
<bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="end" /></bpmn:process></bpmn:definitions>`;

const signal = '<bpmn:signalEventDefinition signalRef="signal" />';
const message = '<bpmn:messageEventDefinition messageRef="message" />';
const cycle = (text: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">${text}</bpmn:timeCycle></bpmn:timerEventDefinition>`;

describe('events that start processes', () => {
  let broker: TestBroker;
  const client = () => broker.client;

  beforeAll(async () => {
    broker = await TestBroker.start();
  });
  afterAll(() => broker.stop());

  it('BroadcastSignal: starts what begins with it, after a restart too', async () => {
    await client().deploy(['alarmed.bpmn', startedBy('alarmed', signal)]);
    await broker.restart();
    const answer = await client().call('BroadcastSignal', { signalName: 'alarm', variables: '{"loud":true}' });
    expect(answer).toMatchObject({ key: expect.stringMatching(/^\d+$/), tenantId: '<default>' });
    const [job] = await client().activate('alarmed');
    expect(JSON.parse(job?.variables ?? '')).toEqual({ loud: true });
    await expect(client().create('alarmed')).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
  });

  it('PublishMessage: the next message with a key waits until the instance has ended', async () => {
    await client().deploy(['heard.bpmn', startedBy('heard', message)]);
    const publish = (n: number) =>
      client().call('PublishMessage', {
        name: 'news',
        correlationKey: 'k',
        timeToLive: '60000',
        variables: JSON.stringify({ n }),
      });
    await publish(1);
    await publish(2);
    const [first] = await client().activate('heard');
    await broker.restart();
    await client().complete(first?.key ?? '');
    const [second] = await client().activate('heard');
    expect([first, second].map((job) => JSON.parse(job?.variables ?? ''))).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('a cycle starts instances, and a new version ends it', async () => {
    await client().deploy(['due.bpmn', startedBy('due', cycle('R/PT1H'))]);
    await broker.restart();
    broker.clock.advance(3_600_000);
    const [job] = await client().activate('due');
    expect(job?.processInstanceKey).toBeDefined();
    await client().deploy(['due.bpmn', startedBy('due', '')]);
    const due = await broker.query(`select 1 from engine.due where command->>'type' = 'timer-trigger'`);
    expect(due).toEqual([]);
  });

  it('a cron expression is due by Swedish clocks', async () => {
    await client().deploy(['daily.bpmn', startedBy('daily', cycle('0 0 9 * * *'))]);
    const [row] = await broker.query(`select at from engine.due where command->>'type' = 'timer-trigger'`);
    expect(new Date(Number(row?.at)).toISOString()).toMatch(/T08:00:00.000Z$/);
  });
});
