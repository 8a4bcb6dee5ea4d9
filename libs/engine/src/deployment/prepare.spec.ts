import {
  boundary,
  catchEvent,
  element,
  end,
  flow,
  mappings,
  message,
  messageEvent,
  path,
  processFile,
  repeated,
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
    'an event sub-process that waits for nothing',
    processFile(
      'p',
      start() +
        end() +
        path('start', 'end') +
        element('subProcess', 'x', '', { body: start('s'), attributes: 'triggeredByEvent="true"' }),
    ),
    's',
    /exactly one event definition/,
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
    /at most one none start/,
  ],
  [
    'a variable that is no name',
    around(serviceTask('x', '<zeebe:ioMapping><zeebe:input source="=1" target="a-b" /></zeebe:ioMapping>'), 'x'),
    'x',
    /no name/,
  ],
];

const looped = (step: string) =>
  processFile(
    'p',
    start() +
      element('exclusiveGateway', 'again', '', { attributes: 'default="again-end"' }) +
      step +
      end() +
      path('start', 'again', 'end') +
      flow('again', 'x', '=true') +
      flow('x', 'again'),
  );
const task = (extensions: string, type = 'userTask') => around(element(type, 'x', extensions), 'x');
const loop = (attributes: string) => around(serviceTask('x', '', 'x', repeated(attributes)), 'x');
const listeners = (inside: string) => `<zeebe:executionListeners>${inside}</zeebe:executionListeners>`;

refused.push(
  ['a loop that waits for nothing', looped(element('task', 'x')), 'p', /x > again > x/],
  ['a list that is fixed text', loop('inputCollection="items"'), 'x', /expression is needed/],
  ['an output collection without an element', loop('inputCollection="=a" outputCollection="b"'), 'x', /neither/],
  [
    'a script that is fixed text',
    task('<zeebe:script expression="a" resultVariable="b" />', 'scriptTask'),
    'x',
    /expression is needed/,
  ],
  [
    'a script and a job',
    task('<zeebe:script expression="=1" resultVariable="b" /><zeebe:taskDefinition type="t" />', 'scriptTask'),
    'x',
    /both/,
  ],
  ['a reserved word as variable', around(serviceTask('x', mappings([['=1', 'for']])), 'x'), 'x', /no name/],
  ['an output that is fixed text', around(serviceTask('x', mappings([], [['a', 'b']])), 'x'), 'x', /begin with '='/],
  ['a form with key and id', task('<zeebe:formDefinition formKey="a" formId="b" />'), 'x', /exactly one of form/],
  ['a due date that is none', task('<zeebe:taskSchedule dueDate="tomorrow" />'), 'x', /no date and time/],
  ['candidates with a gap', task('<zeebe:assignmentDefinition candidateGroups="a,,b" />'), 'x', /no list of names/],
  [
    'a listener of a user task',
    task(listeners('<zeebe:executionListener eventType="start" type="l" />')),
    'x',
    /only service tasks/,
  ],
  [
    'a listener without type',
    around(serviceTask('x', listeners('<zeebe:executionListener eventType="end" />')), 'x'),
    'x',
    /job type of a listener/,
  ],
  [
    'a way on after the end',
    processFile('p', start() + end() + element('task', 'x') + path('start', 'end', 'x')),
    'end',
    /no outgoing/,
  ],
  [
    'a boundary event that leads nowhere',
    around(serviceTask('x') + boundary('b', 'x', timer('timeDuration', 'PT1H')), 'x'),
    'b',
    /outgoing flow/,
  ],
  [
    'a condition behind a task',
    around(element('task', 'x') + end('y') + flow('x', 'y', '=true'), 'x'),
    'x',
    /no gateway reads it/,
  ],
  [
    'an id that is there twice',
    around(element('task', 'x') + element('task', 'x'), 'x'),
    '',
    /'x' is given more than once/,
  ],
  [
    'a process with the id of its element',
    processFile('x', start() + element('task', 'x') + end() + path('start', 'x', 'end')),
    '',
    /'x' is given more than once/,
  ],
  [
    'an attribute that BPMN does not know',
    around(element('task', 'x', '', { attributes: 'bogus="1"' }), 'x'),
    '',
    /no attribute 'bogus'/,
  ],
  [
    'an element that BPMN does not know',
    around(`${element('task', 'x')}<bpmn:bogus id="y" />`, 'x'),
    '',
    /no element 'bpmn:Bogus'/,
  ],
);

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

test.each([
  ['a loop with a job in it', looped(serviceTask('x'))],
  ['a loop with a call in it', looped(element('callActivity', 'x', '<zeebe:calledElement processId="q" />'))],
  [
    'a loop with a script in it',
    looped(element('scriptTask', 'x', '<zeebe:script expression="=1" resultVariable="r" />')),
  ],
  ['unknown extension elements', around(serviceTask('x', '<zeebe:bogus a="1" /><q:r xmlns:q="urn:q" />'), 'x')],
  [
    'an error without a code',
    around(
      serviceTask('x') + boundary('b', 'x', '<bpmn:errorEventDefinition errorRef="e" />') + end('y') + path('b', 'y'),
      'x',
      '<bpmn:error id="e" />',
    ),
  ],
  ['names of variables that nobody maps', loop('inputCollection="=a" inputElement="a-b"')],
  [
    'retries that are no number',
    around(element('serviceTask', 'x', '<zeebe:taskDefinition type="t" retries="some" />'), 'x'),
  ],
])('takes %s', async (_what, xml) => {
  expect(await problemsOf(xml)).toEqual([]);
});

test('takes pools, lanes, notes, data, several processes, and passes over what is not executable', async () => {
  const { collaboration, lanes, notes, drawing } = {
    collaboration:
      '<bpmn:collaboration id="c"><bpmn:participant id="pool" processRef="p" /><bpmn:participant id="other" /><bpmn:messageFlow id="mf" sourceRef="x" targetRef="other" /></bpmn:collaboration>',
    lanes: '<bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>x</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>',
    notes:
      '<bpmn:dataObject id="do" /><bpmn:dataObjectReference id="dor" dataObjectRef="do" /><bpmn:dataStoreReference id="ds" /><bpmn:textAnnotation id="ta"><bpmn:text>q</bpmn:text></bpmn:textAnnotation><bpmn:association id="as" sourceRef="x" targetRef="ta" />',
    drawing: '<bpmn:process id="sketch"><bpmn:complexGateway id="g" /></bpmn:process>',
  };
  const body = lanes + start() + element('task', 'x') + end() + path('start', 'x', 'end') + notes;
  const second = `<bpmn:process id="q" isExecutable="true">${start('s2')}${end('e2')}${path('s2', 'e2')}</bpmn:process>`;
  const xml = processFile('p', body, collaboration + drawing + second);
  const [file] = await prepare([{ name: 'p.bpmn', content: new TextEncoder().encode(xml) }]);
  expect(file?.kind === 'bpmn' && file.processes.map(({ id }) => id).sort()).toEqual(['p', 'q']);
});
