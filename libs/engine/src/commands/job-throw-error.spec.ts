import { boundary, element, end, path, processFile, serviceTask, start } from '../testing/bpmn-text';
import { engineFor } from '../testing/engine-for';

const errors = '<bpmn:error id="e1" errorCode="E1" /><bpmn:error id="e2" errorCode="E2" />';
const catches = (ref = '') => `<bpmn:errorEventDefinition ${ref && `errorRef="${ref}"`} />`;

/** A task in a sub-process in a sub-process: E1 is caught inside, E2 outside, or any error where `any` stands. */
function nested(any = ''): string {
  const inner =
    start('s2') +
    serviceTask('work') +
    end('e2-end') +
    path('s2', 'work', 'e2-end') +
    boundary('at-task', 'work', catches('e1'));
  const outer =
    start('s1') +
    element('subProcess', 'inner', '', { body: inner + end('after-task') + path('at-task', 'after-task') }) +
    end('e1-end') +
    path('s1', 'inner', 'e1-end') +
    any;
  const whole =
    start() +
    element('subProcess', 'outer', '', { body: outer }) +
    end() +
    path('start', 'outer', 'end') +
    boundary('at-outer', 'outer', catches('e2')) +
    end('after-outer') +
    path('at-outer', 'after-outer');
  return processFile('p', whole, errors);
}

test('is caught by the nearest who knows it', async () => {
  (await engineFor(nested())).create().throwError('work', 'E1').expectCompleted('after-task').expectCompleted('outer');
  (await engineFor(nested())).create().throwError('work', 'E2').expectCompleted('after-outer').expectCompleted('p');
});

test('who catches any error nearby comes before who knows it further out', async () => {
  const any = boundary('at-inner', 'inner', catches()) + end('after-any') + path('at-inner', 'after-any');
  (await engineFor(nested(any)))
    .create()
    .throwError('work', 'E2')
    .expectCompleted('after-any')
    .expectCompleted('outer');
});

test('its variables stay with the event that catches it', async () => {
  const engine = (await engineFor(nested())).create().throwError('work', 'E2', { variables: { why: 'closed' } });
  expect(engine.eventsOf('VARIABLE').at(-1)?.value).toMatchObject({ name: 'why', value: '"closed"' });
  expect(engine.eventsOf('VARIABLE').map(({ value }) => value.scopeKey)).not.toContain(engine.instanceKey);
});

test('uncaught it raises an incident that names what would be caught', async () => {
  const engine = (await engineFor(nested())).create().throwError('work', 'E3', { errorMessage: 'odd' });
  const [incident] = engine.incidents();
  expect(incident?.value.errorType).toBe('UNHANDLED_ERROR_EVENT');
  expect(incident?.value.errorMessage).toMatch(/'E3'.*'odd'.*'E1', 'E2'/);
  const { key, value } = engine.eventsOf('JOB', 'ERROR_THROWN')[0]!;
  expect(value.elementId).toBe('NO_CATCH_EVENT_FOUND');
  expect(
    engine.tell({ type: 'job-fail', key, retries: 1, errorMessage: '', retryBackOff: 0, variables: {} }).rejection
      ?.code,
  ).toBe('INVALID_STATE');
  engine.resolveIncident().throwError('work', 'E1').expectCompleted('p');
});
