import {
  boundary,
  catchEvent,
  element,
  end,
  flow,
  message,
  messageEvent,
  path,
  processFile,
  serviceTask,
  start,
  timer,
} from '../testing/bpmn-text';
import { DeploymentRefused } from './deployment-refused';
import { prepare } from './prepare';
import type { DeploymentProblem } from './prepared-resource';

async function problemsOf(content: string, name = 'p.bpmn'): Promise<readonly DeploymentProblem[]> {
  try {
    await prepare([{ name, content: new TextEncoder().encode(content) }]);
    return [];
  } catch (error) {
    if (error instanceof DeploymentRefused) return error.problems;
    throw error;
  }
}

const around = (body: string, id: string, beside = '') =>
  processFile('p', start() + body + end() + path('start', id, 'end'), beside);

const refused: [string, string, string, RegExp][] = [
  ['a complex gateway', around(element('complexGateway', 'x'), 'x'), 'x', /ComplexGateway/],
  ['a job without a type', around(element('serviceTask', 'x'), 'x'), 'x', /job type/],
  ['FEEL that cannot be read', around(serviceTask('x', '', '=a +'), 'x'), 'x', /is not FEEL/],
  ['a signal', around(catchEvent('x', '<bpmn:signalEventDefinition />'), 'x'), 'x', /SignalEventDefinition/],
  ['a duration that is none', around(catchEvent('x', timer('timeDuration', '14 days')), 'x'), 'x', /no duration/],
  [
    'a message without a correlation key',
    around(catchEvent('x', messageEvent('m')), 'x', message('m', '')),
    'x',
    /correlation key/,
  ],
  ['a receive task without a message', around(element('receiveTask', 'x'), 'x'), 'x', /message is missing/],
  ['a call to nothing', around(element('callActivity', 'x'), 'x'), 'x', /process to call/],
  ['a Zeebe user task', around(element('userTask', 'x', '<zeebe:userTask />'), 'x'), 'x', /zeebe:userTask/],
  [
    'an event sub-process',
    processFile(
      'p',
      start() +
        end() +
        path('start', 'end') +
        element('subProcess', 'x', '', { body: start('s'), attributes: 'triggeredByEvent="true"' }),
    ),
    'x',
    /event sub-process/,
  ],
  [
    'a multi-instance without a list',
    around(
      element('serviceTask', 'x', '<zeebe:taskDefinition type="x" />', {
        body: '<bpmn:multiInstanceLoopCharacteristics />',
      }),
      'x',
    ),
    'x',
    /input collection/,
  ],
  [
    'an interrupting cycle',
    around(serviceTask('x') + boundary('b', 'x', timer('timeCycle', 'R/PT1H')), 'x'),
    'b',
    /time cycle/,
  ],
  [
    'a choice without conditions',
    processFile(
      'p',
      start() + element('exclusiveGateway', 'x') + end() + end('b') + path('start', 'x', 'end') + flow('x', 'b'),
    ),
    'x',
    /no condition/,
  ],
  [
    'two starts',
    processFile('p', start() + start('second') + end() + path('start', 'end') + path('second', 'end')),
    'p',
    /exactly one none start/,
  ],
  [
    'a variable that is no name',
    around(serviceTask('x', '<zeebe:ioMapping><zeebe:input source="=1" target="a-b" /></zeebe:ioMapping>'), 'x'),
    'x',
    /no name/,
  ],
];

test.each(refused)('refuses %s with the element and the reason', async (_what, xml, elementId, reason) => {
  const problems = await problemsOf(xml);
  expect(problems).toContainEqual({ resource: 'p.bpmn', elementId, reason: expect.stringMatching(reason) });
});

test('reports everything at once', async () => {
  const both = processFile(
    'p',
    start() + element('complexGateway', 'a') + element('serviceTask', 'b') + end() + path('start', 'a', 'b', 'end'),
  );
  expect(new Set((await problemsOf(both)).map(({ elementId }) => elementId))).toEqual(new Set(['a', 'b']));
});

test.each([
  ['p.bpmn', '<not-bpmn', /BPMN/],
  ['p.dmn', '<not-dmn', /./],
  ['p.form', '{"components":[]}', /form/],
  ['p.form', 'no json', /form/],
  ['p.pdf', 'x', /neither/],
])('refuses %s with %j', async (name, content, reason) => {
  expect(await problemsOf(content, name)).toContainEqual({
    resource: name,
    elementId: '',
    reason: expect.stringMatching(reason),
  });
});

test('a file that leaves out the lists of flows is understood', async () => {
  const xml = around(serviceTask('x'), 'x');
  expect(xml).not.toContain('bpmn:incoming');
  expect(await problemsOf(xml)).toEqual([]);
});
