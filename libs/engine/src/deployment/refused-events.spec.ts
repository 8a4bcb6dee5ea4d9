import {
  boundary,
  catchEvent,
  definition,
  element,
  end,
  endEvent,
  error,
  eventSubProcess,
  messageEvent,
  path,
  processFile,
  serviceTask,
  start,
  throwEvent,
  timer,
} from '../testing/bpmn-text';
import type { DeploymentRefused } from './deployment-refused';
import { prepare } from './prepare';

const around = (body: string, id: string, beside = '') =>
  processFile('p', start() + body + end() + path('start', id, 'end'), beside);
const guarded = (event: string) => around(serviceTask('x') + event, 'x');
const beside = (...subProcesses: string[]) =>
  processFile('p', start() + end() + path('start', 'end') + subProcesses.join(''));
const opened = (id: string, event: string) =>
  eventSubProcess(id, event, end(`${id}-end`) + path(`${id}-start`, `${id}-end`));

const undo = (attributes = '') => `<bpmn:compensateEventDefinition id="undo" ${attributes} />`;
const undoing = (attributes: string) => around(serviceTask('a') + throwEvent('x', undo(attributes)), 'x');
const any = definition('error');

const refused: [string, string, string, RegExp][] = [
  [
    'a signal that is missing',
    around(catchEvent('x', '<bpmn:signalEventDefinition />'), 'x'),
    'x',
    /signal is missing/,
  ],
  [
    'a condition to wait for',
    around(catchEvent('x', '<bpmn:conditionalEventDefinition />'), 'x'),
    'x',
    /ConditionalEventDefinition/,
  ],
  ['a cycle where a token waits', around(catchEvent('x', timer('timeCycle', 'R/PT1H')), 'x'), 'x', /time cycle/],
  [
    'two events for one error',
    around(
      serviceTask('x') +
        boundary('a', 'x', '<bpmn:errorEventDefinition />') +
        boundary('b', 'x', '<bpmn:errorEventDefinition />'),
      'x',
    ),
    'x',
    /any error/,
  ],
  [
    'an escalation from a task',
    around(serviceTask('x') + boundary('b', 'x', '<bpmn:escalationEventDefinition />'), 'x'),
    'b',
    /escalation/,
  ],
  [
    'a start message whose name needs variables',
    processFile(
      'p',
      element('startEvent', 'x', '', { body: messageEvent('m') }) + end() + path('x', 'end'),
      '<bpmn:message id="m" name="=unknown" />',
    ),
    'x',
    /should give a text/,
  ],
  ['an error that does not interrupt', guarded(boundary('b', 'x', any, false)), 'b', /must interrupt/],
  ['an event that leads nowhere', guarded(boundary('b', 'x', any)), 'b', /outgoing flow/],
  ['a link to nowhere', around(throwEvent('x', '<bpmn:linkEventDefinition id="l" name="on" />'), 'x'), 'x', /no catch/],
  ['an error without a code', around(endEvent('x', definition('error', 'e')), 'x', error('e', '')), 'x', /code of the/],
  ['an error on the way', around(throwEvent('x', definition('error', 'e')), 'x', error('e')), 'x', /ErrorEvent/],
  ['compensation without a handler', guarded(boundary('b', 'x', undo())), 'b', /association/],
  ['compensation of what cannot be undone', undoing('activityRef="a"'), 'x', /no compensation event/],
  ['compensation that nobody waits for', undoing('waitForCompletion="false"'), 'x', /always waited for/],
  ['a cycle that interrupts', beside(opened('x', timer('timeCycle', 'R/PT1H'))), 'x-start', /time cycle/],
  ['two event sub-processes for any error', beside(opened('a', any), opened('b', any)), 'p', /any error/],
];

test.each(refused)('refuses %s with the element and the reason', async (_what, xml, elementId, reason) => {
  const problems = await prepare([{ name: 'p.bpmn', content: new TextEncoder().encode(xml) }]).then(
    () => [],
    (thrown: DeploymentRefused) => thrown.problems,
  );
  expect(problems).toContainEqual({ resource: 'p.bpmn', elementId, reason: expect.stringMatching(reason) });
});
