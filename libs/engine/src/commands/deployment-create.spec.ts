import { join } from 'node:path';
import { prepare } from '../deployment/prepare';
import { engineFor } from '../testing/engine-for';
import { fileBeside } from '../testing/example';
import { oneTask } from '../testing/one-task';

const rules = fileBeside(join(__dirname, '../elements/business-rule-task'), 'example.dmn');
const form = { name: 'a.form', content: '{"id":"a","components":[]}' };
const p = { name: 'p.bpmn', content: oneTask() };

async function deploy(...files: { name: string; content: string }[]) {
  const encode = new TextEncoder();
  return prepare(files.map(({ name, content }) => ({ name, content: encode.encode(content) })));
}

test('takes in processes, decisions and forms', async () => {
  const engine = await engineFor(p, rules, form);
  expect(engine.story()).toEqual([
    'PROCESS CREATED',
    'DECISION_REQUIREMENTS CREATED',
    'DECISION CREATED',
    'FORM CREATED',
    'DEPLOYMENT CREATED',
  ]);
  expect(engine.eventsOf('PROCESS')[0]?.value).toMatchObject({
    bpmnProcessId: 'p',
    version: 1,
    resourceName: 'p.bpmn',
    resource: Buffer.from(p.content).toString('base64'),
    duplicate: false,
  });
});

test('the same name and bytes are the same version; another name or other bytes are the next', async () => {
  const engine = await engineFor(p, rules, form);
  const from = engine.events.length;
  const same = engine.tell({ type: 'deployment-create', resources: await deploy(p, rules, form) });
  expect(engine.story(from)).toEqual(['DEPLOYMENT CREATED']);
  expect(same.response).toMatchObject({
    deployment: {
      processesMetadata: [{ version: 1, duplicate: true, processDefinitionKey: engine.eventsOf('PROCESS')[0]?.key }],
      decisionsMetadata: [{ version: 1, duplicate: true, decisionKey: engine.eventsOf('DECISION')[0]?.key }],
      formMetadata: [{ version: 1, duplicate: true }],
    },
  });
  const renamed = engine.tell({ type: 'deployment-create', resources: await deploy({ ...p, name: 'q.bpmn' }) });
  expect(renamed.response).toMatchObject({ deployment: { processesMetadata: [{ version: 2, duplicate: false }] } });
  const changed = engine.tell({
    type: 'deployment-create',
    resources: await deploy({ ...rules, content: `${rules.content}\n` }),
  });
  expect(changed.response).toMatchObject({
    deployment: {
      decisionRequirementsMetadata: [{ decisionRequirementsVersion: 2 }],
      decisionsMetadata: [{ version: 2 }],
    },
  });
});

test('a DMN file is deployed anew when another one has brought newer versions of its decisions', async () => {
  const engine = await engineFor(rules);
  const id = /<definitions[^>]* id="([^"]+)"/.exec(rules.content)![1]!;
  const other = { name: 'other.dmn', content: rules.content.replace(`id="${id}"`, 'id="other"') };
  engine.tell({ type: 'deployment-create', resources: await deploy(other) });
  const again = engine.tell({ type: 'deployment-create', resources: await deploy(rules) });
  expect(again.response).toMatchObject({
    deployment: {
      decisionRequirementsMetadata: [{ decisionRequirementsId: id, decisionRequirementsVersion: 2, duplicate: false }],
      decisionsMetadata: [{ version: 3, duplicate: false }],
    },
  });
});

test('two of one id in one deployment are refused', async () => {
  const engine = await engineFor(p);
  const resources = await deploy(p, { ...p, name: 'q.bpmn' });
  const { rejection } = engine.tell({ type: 'deployment-create', resources });
  expect(rejection).toMatchObject({ command: 'CREATE', code: 'INVALID_ARGUMENT' });
});

test('running instances stay on their version', async () => {
  const engine = (await engineFor(p)).create();
  engine.deploy(await deploy({ ...p, content: p.content.replaceAll('"work"', '"newer"') })).create();
  expect(engine.jobs().map(({ type, processDefinitionVersion }) => [type, processDefinitionVersion])).toEqual([
    ['work', 1],
    ['newer', 2],
  ]);
});
