import { end, path, processFile, serviceTask, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('makes its job before it is active, and goes on when that is completed', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ amount: 120 });
  expect(engine.story().slice(-3)).toEqual(['charge ELEMENT_ACTIVATING', 'JOB CREATED', 'charge ELEMENT_ACTIVATED']);
  expect(engine.jobs()).toEqual([
    expect.objectContaining({
      type: 'charge',
      retries: 2,
      customHeaders: { currency: 'SEK' },
      variables: { amount: 120 },
      bpmnProcessId: 'payment',
      elementId: 'charge',
      processInstanceKey: engine.instanceKey,
    }),
  ]);
  const from = engine.events.length;
  engine.completeJob('charge', { paid: true });
  expect(engine.story(from).slice(0, 5)).toEqual([
    'JOB COMPLETED',
    'charge ELEMENT_COMPLETING',
    'VARIABLE CREATED paid=true',
    'charge ELEMENT_COMPLETED',
    'charge-end SEQUENCE_FLOW_TAKEN',
  ]);
  engine.expectCompleted('payment');
});

test('a waiting instance takes far less than 1 KB', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ caseId: '0190c3f2-5a51-7c5e-9d4f-1f6f1d9f2a11' });
  expect(JSON.stringify(engine.store.rows.get(`instance/${engine.instanceKey}`)).length).toBeLessThan(450);
});

test('type and retries may be worked out from variables', async () => {
  const task = serviceTask('work', '', '="work-" + kind');
  const engine = await engineFor(processFile('p', start() + task + end() + path('start', 'work', 'end')));
  expect(engine.create({ kind: 'x' }).jobs()[0]).toMatchObject({ type: 'work-x', retries: 3 });
});

test('a type that is no text is an incident, and can be entered again', async () => {
  const task = serviceTask('work', '', '=kind');
  const engine = await engineFor(processFile('p', start() + task + end() + path('start', 'work', 'end')));
  engine.create();
  expect(engine.incidents()).toEqual([
    expect.objectContaining({
      value: expect.objectContaining({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'work' }),
    }),
  ]);
  engine.setVariables(engine.instanceKey, { kind: 'y' }).resolveIncident().completeJob('y').expectCompleted('p');
});
