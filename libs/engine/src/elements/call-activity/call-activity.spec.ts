import { boundary, element, end, path, processFile, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const called = fileBeside(__dirname, 'called.bpmn');

test('runs the other process inside the same root instance', async () => {
  const engine = (await engineFor(fileBeside(__dirname), called)).create({ applicant: 'a1' });
  const [job] = engine.jobs('send');
  expect(job).toMatchObject({ bpmnProcessId: 'notice', variables: { applicant: 'a1', receiver: 'a1' } });
  expect(job?.processInstanceKey).not.toBe(engine.instanceKey);
  const [process] = engine.eventsOf('PROCESS_INSTANCE').filter(({ value }) => value.elementId === 'notice');
  expect(process?.rootKey).toBe(engine.instanceKey);
  expect(process?.value.parentProcessInstanceKey).toBe(engine.instanceKey);
});

test('takes over only what is mapped when it does not take all', async () => {
  const engine = (await engineFor(fileBeside(__dirname), called)).create({ applicant: 'a1' });
  const from = engine.events.length;
  engine.completeJob('send', { receipt: 'r1', secret: 1 }).expectCompleted('permit');
  const mine = engine.events
    .slice(from)
    .filter((e) => e.valueType === 'VARIABLE' && e.value.scopeKey === engine.instanceKey);
  expect(mine.map((event) => event.valueType === 'VARIABLE' && event.value.name)).toEqual(['noticeReceipt']);
});

const calling = (attributes = '', beside = '') =>
  processFile(
    'outer',
    start() +
      element('callActivity', 'call', `<zeebe:calledElement processId="notice" ${attributes}/>`) +
      boundary('caught', 'call', '<bpmn:errorEventDefinition errorRef="no" />') +
      end() +
      end('sad') +
      path('start', 'call', 'end') +
      path('caught', 'sad'),
    `${beside}<bpmn:error id="no" errorCode="NO" />`,
  );

test('takes over all variables unless it is told not to', async () => {
  const all = (await engineFor(calling(), called)).create().completeJob('send', { receipt: 'r1' });
  expect(all.eventsOf('VARIABLE').at(-1)?.value).toMatchObject({ name: 'receipt', scopeKey: all.instanceKey });
  const none = await engineFor(calling('propagateAllChildVariables="false" '), called);
  none.create().completeJob('send', { receipt: 'r1' }).expectCompleted('outer');
  expect(none.eventsOf('VARIABLE').filter(({ value }) => value.scopeKey === none.instanceKey)).toEqual([]);
});

test('gives nothing but its inputs when it is told so', async () => {
  const engine = await engineFor(calling('propagateAllParentVariables="false" '), called);
  expect(engine.create({ x: 1 }).jobs('send')[0]?.variables).toEqual({});
});

test('an error that the called process does not catch is caught here', async () => {
  const engine = (await engineFor(calling(), called)).create().throwError('send', 'NO', { variables: { why: 'late' } });
  engine.expectCompleted('sad').expectCompleted('outer');
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['send', 'notice', 'call']);
  expect(engine.variable('why')).toBe('late');
});

test('is cancelled with what it has called, and not the other way round', async () => {
  const engine = (await engineFor(calling(), called)).create();
  const child = engine.jobs('send')[0]!.processInstanceKey;
  const { rejection } = engine.tell({ type: 'instance-cancel', key: child });
  expect(rejection).toMatchObject({
    code: 'INVALID_STATE',
    reason: expect.stringContaining(String(engine.instanceKey)),
  });
  engine.cancel();
  expect(engine.path('ELEMENT_TERMINATED')).toEqual(['send', 'notice', 'call', 'outer']);
  expect([...engine.store.rows.keys()].filter((id) => /^(instance|owner)/.test(id))).toEqual([]);
});

test('stands still while there is no such process, and calls it when there is', async () => {
  const engine = (await engineFor(calling())).create();
  expect(engine.incidents()[0]?.value.errorType).toBe('CALLED_ELEMENT_ERROR');
});
