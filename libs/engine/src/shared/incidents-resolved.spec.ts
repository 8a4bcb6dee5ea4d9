import { prepare } from '../deployment/prepare';
import { element, end, endEvent, error, path, processFile, serviceTask, start } from '../testing/bpmn-text';
import { decision, drg, input, literal } from '../testing/dmn';
import { engineFor } from '../testing/engine-for';
import type { ScriptedEngine } from '../testing/scripted-engine';

const around = (task: string) => processFile('p', start() + task + end() + path('start', 'x', 'end'));

async function deploy(engine: ScriptedEngine, name: string, content: string): Promise<void> {
  engine.deploy(await prepare([{ name, content: new TextEncoder().encode(content) }]));
}

/** What the element lacks is deployed, and the incident resolved. */
async function mended(task: string, errorType: string, [name, content]: readonly [string, string]) {
  const engine = (await engineFor(around(task))).create({ amount: 4 });
  expect(engine.incidents().map(({ value }) => value)).toMatchObject([{ errorType, elementId: 'x', jobKey: -1 }]);
  await deploy(engine, name, content);
  engine.resolveIncident();
  expect(engine.incidents()).toEqual([]);
  return engine;
}

const asks = '<zeebe:calledDecision decisionId="fee" resultVariable="fee" />';
const fee = drg(input('amount', 'number') + decision('fee', literal('amount * 2'), { inputs: ['amount'] }));

test('CALLED_ELEMENT_ERROR: the process is called once it is there', async () => {
  const called = processFile('other', start() + serviceTask('inner') + end('done') + path('start', 'inner', 'done'));
  const call = element('callActivity', 'x', '<zeebe:calledElement processId="other" />');
  const engine = await mended(call, 'CALLED_ELEMENT_ERROR', ['other.bpmn', called]);
  engine.completeJob('inner').expectCompleted('x').expectCompleted('p');
});

test('CALLED_DECISION_ERROR: the decision is asked once it is there', async () => {
  const engine = await mended(element('businessRuleTask', 'x', asks), 'CALLED_DECISION_ERROR', ['fee.dmn', fee]);
  engine.expectCompleted('p');
  expect(engine.variable('fee')).toBe(8);
});

test('DECISION_EVALUATION_ERROR: the decision is asked again with what it needs', async () => {
  const broken = drg(
    input('rate', 'number') + decision('fee', literal('assert(rate, rate != null)'), { inputs: ['rate'] }),
  );
  const files = [around(element('businessRuleTask', 'x', asks)), { name: 'fee.dmn', content: broken }];
  const engine = (await engineFor(...files)).create();
  expect(engine.incidents().map(({ value }) => value)).toMatchObject([
    { errorType: 'DECISION_EVALUATION_ERROR', elementId: 'x', errorMessage: expect.stringContaining("'fee' failed") },
  ]);
  expect(engine.eventsOf('DECISION_EVALUATION').map(({ intent }) => intent)).toEqual(['FAILED']);
  engine.setVariables(engine.instanceKey, { rate: 3 }).resolveIncident().expectCompleted('p');
  expect(engine.variable('fee')).toBe(3);
  expect(engine.eventsOf('DECISION_EVALUATION').map(({ intent }) => intent)).toEqual(['FAILED', 'EVALUATED']);
});

test('FORM_NOT_FOUND: the task waits for somebody once the form is there', async () => {
  const task = element('userTask', 'x', '<zeebe:formDefinition formId="apply" />');
  const form = ['apply.form', '{"id":"apply","components":[]}'] as const;
  const engine = await mended(task, 'FORM_NOT_FOUND', form);
  const { key } = engine.eventsOf('FORM', 'CREATED')[0]!;
  expect(engine.jobs()[0]?.customHeaders['io.camunda.zeebe:formKey']).toBe(String(key));
  engine.completeJob('io.camunda.zeebe:userTask').expectCompleted('p');
});

test('UNHANDLED_ERROR_EVENT: an error end that nobody catches stands still until the instance is cancelled', async () => {
  const file = processFile(
    'p',
    start() + endEvent('x', '<bpmn:errorEventDefinition errorRef="no" />') + path('start', 'x'),
    error('no'),
  );
  const engine = (await engineFor(file)).create();
  expect(engine.incidents().map(({ value }) => value)).toMatchObject([
    { errorType: 'UNHANDLED_ERROR_EVENT', elementId: 'x', jobKey: -1 },
  ]);
  engine.resolveIncident();
  expect(engine.incidents()).toHaveLength(1);
  engine.cancel();
  expect(engine.incidents()).toEqual([]);
  expect(engine.count('p', 'ELEMENT_TERMINATED')).toBe(1);
});

test('MESSAGE_SIZE_EXCEEDED: the job is handed out again when its variables have become smaller', async () => {
  const engine = (await engineFor(around(serviceTask('x')))).create({ text: 'x'.repeat(100) });
  const [job] = engine.jobs();
  engine.tell({ type: 'job-too-large', key: job!.key, bytes: 5_000_000 });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'MESSAGE_SIZE_EXCEEDED', jobKey: job!.key });
  engine.setVariables(engine.instanceKey, { text: '' }).resolveIncident();
  expect(engine.jobs('x')).toMatchObject([{ key: job!.key, retries: 3, variables: { text: '' } }]);
  engine.completeJob('x').expectCompleted('p');
});
