import { element, end, flow, path, processFile, start } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test.each([
  [2000, 'big'],
  [500, 'middle'],
  [10, 'small'],
])('an amount of %d goes to %s', async (amount, task) => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ amount });
  expect(engine.jobs().map(({ type }) => type)).toEqual([task]);
});

const withoutDefault = processFile(
  'p',
  `${start()}${element('exclusiveGateway', 'choice')}${end('yes')}${end('no')}` +
    `${path('start', 'choice')}${flow('choice', 'yes', '=answer')}${flow('choice', 'no', '=not(answer)')}`,
);

test('a condition that is neither true nor false is an incident; it can choose again', async () => {
  const engine = (await engineFor(withoutDefault)).create({ answer: 'maybe' });
  expect(engine.incidents()[0]?.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'choice' });
  engine.setVariables(engine.instanceKey, { answer: false }).resolveIncident().expectCompleted('no');
});

test('when no condition is true and there is no default flow, it stands still', async () => {
  const never = withoutDefault.replace('=not(answer)', '=answer');
  const engine = (await engineFor(never)).create({ answer: false });
  expect(engine.incidents()[0]?.value.errorType).toBe('CONDITION_ERROR');
  engine.resolveIncident();
  expect(engine.incidents()).toHaveLength(1);
  expect(engine.eventsOf('INCIDENT').map(({ intent }) => intent)).toEqual(['CREATED', 'RESOLVED', 'CREATED']);
});
