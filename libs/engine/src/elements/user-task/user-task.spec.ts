import { element, end, path, processFile, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const variables = { officer: 'officer-1', deputies: ['officer-2', 'officer-3'], due: '2026-02-01T12:00:00Z' };

test('makes a job of the type of user tasks, with form and assignment in its headers', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create(variables);
  expect(engine.jobs('io.camunda.zeebe:userTask')[0]?.customHeaders).toEqual({
    room: 'B',
    'io.camunda.zeebe:formKey': 'assess-form',
    'io.camunda.zeebe:assignee': 'officer-1',
    'io.camunda.zeebe:candidateGroups': '["preschool","school"]',
    'io.camunda.zeebe:candidateUsers': '["officer-2","officer-3"]',
    'io.camunda.zeebe:dueDate': '2026-02-01T12:00Z',
  });
  engine.completeJob('io.camunda.zeebe:userTask', { granted: true }).expectCompleted('review');
});

test.each([
  ['an empty assignee', { officer: '' }, 'io.camunda.zeebe:assignee'],
  ['no due date', { due: null }, 'io.camunda.zeebe:dueDate'],
])('%s is left out of the headers', async (_what, given, header) => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ ...variables, ...given });
  expect(engine.jobs()[0]?.customHeaders).not.toHaveProperty([header]);
});

test.each([
  ['an assignee that is null', { officer: null }],
  ['candidates that are no list of texts', { deputies: [1] }],
  ['a due date without offset', { due: '2026-02-01T12:00:00' }],
])('%s is an incident', async (_what, given) => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ ...variables, ...given });
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
  engine.setVariables(engine.instanceKey, variables).resolveIncident();
  expect(engine.jobs()).toHaveLength(1);
});

describe('with a deployed form', () => {
  const task = element('userTask', 'fill', '<zeebe:formDefinition formId="application" />');
  const file = processFile('p', start() + task + end() + path('start', 'fill', 'end'));

  test('carries the key of its latest version', async () => {
    const form = { name: 'application.form', content: '{"id":"application","components":[]}' };
    const engine = (await engineFor(file, form)).create();
    const key = engine.eventsOf('FORM')[0]?.key;
    expect(engine.jobs()[0]?.customHeaders['io.camunda.zeebe:formKey']).toBe(String(key));
  });

  test('stands still when there is no such form', async () => {
    const engine = (await engineFor(file)).create();
    expect(engine.incidents()[0]?.value.errorType).toBe('FORM_NOT_FOUND');
  });
});
