import fc from 'fast-check';
import { oneTask, processOf } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(60_000);

const HEAD = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">`;
const bpmn = (body: string, before = '') =>
  `${before}${HEAD}<bpmn:process id="p" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`;
const start = '<bpmn:startEvent id="start" />';
const flow = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
const nested = (levels: number) =>
  `${Array.from({ length: levels }, (_, n) => `<bpmn:subProcess id="s${n}"><bpmn:startEvent id="b${n}" />`).join('')}${'</bpmn:subProcess>'.repeat(levels)}`;
const script = (expression: string) =>
  `${start}<bpmn:scriptTask id="x"><bpmn:extensionElements><zeebe:script expression="${expression}" resultVariable="r" /></bpmn:extensionElements></bpmn:scriptTask>${flow('f', 'start', 'x')}`;
const dmn = (body: string) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">${body}</definitions>`;
const requires = (id: string, other: string) =>
  `<decision id="${id}" name="${id}"><informationRequirement><requiredDecision href="#${other}" /></informationRequirement><literalExpression><text>${other} + 1</text></literalExpression></decision>`;

const files: Readonly<Record<string, readonly [name: string, content: string]>> = {
  'a billion laughs': ['l.bpmn', bpmn(`${start}<bpmn:documentation>&j;</bpmn:documentation>`, laughs)],
  'an entity from outside': ['e.bpmn', bpmn('&x;', '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  'a thousand scopes in each other': ['n.bpmn', bpmn(`${start}${nested(1000)}`)],
  'a hundred thousand levels of XML': ['x.bpmn', `${HEAD}${'<a>'.repeat(100_000)}`],
  'ids that occur twice': ['i.bpmn', bpmn(`${start}${start}<bpmn:task id="p" />`)],
  'a flow from itself to itself': ['f.bpmn', bpmn(`${start}${flow('f', 'f', 'f')}${flow('g', 'start', 'start')}`)],
  'an event on its own edge': [
    'b.bpmn',
    bpmn(`${start}<bpmn:boundaryEvent id="b" attachedToRef="b"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>`),
  ],
  'compensation that undoes itself': [
    'c.bpmn',
    bpmn(`${start}<bpmn:boundaryEvent id="b" attachedToRef="x"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>
      <bpmn:task id="x" isForCompensation="true" />${flow('f', 'start', 'x')}<bpmn:association id="a" sourceRef="b" targetRef="x" />`),
  ],
  'a loop of gateways': [
    'g.bpmn',
    bpmn(
      `${start}<bpmn:exclusiveGateway id="x" /><bpmn:exclusiveGateway id="y" />${flow('a', 'start', 'x')}${flow('b', 'x', 'y')}${flow('c', 'y', 'x')}`,
    ),
  ],
  'a name of a half character and of nothing': ['s.bpmn', bpmn(`${start}<bpmn:task id="&#xD800;" name="&#0;" />`)],
  'FEEL of ten thousand brackets': ['k.bpmn', bpmn(script(`=${'('.repeat(10_000)}1${')'.repeat(10_000)}`))],
  'decisions that need each other': ['d.dmn', dmn(requires('a', 'b') + requires('b', 'a'))],
  'a decision that needs itself': ['d.dmn', dmn(requires('a', 'a'))],
  'laughing decisions': ['d.dmn', `${laughs}${dmn('<decision id="a" name="&j;" />')}`],
  'a form of a hundred thousand brackets': ['f.form', `{"id":"f","components":${'['.repeat(100_000)}`],
  'bytes that are no text': ['b.bpmn', '\u0000\ufffe\u0001'.repeat(1000)],
};

const heavy: Readonly<Record<string, string>> = {
  'a power of powers': '=10 ** 10 ** 10 ** 10',
  'loops in loops': '=for a in 1..100000, b in 1..100000 return a * b',
  'a range of all numbers': '=count(for i in 1..10000000000 return i)',
  'a text that doubles': '=for i in 1..60 return string join(for j in 1..100000 return "xxxxxxxxxxxxxxxx")',
  'a pattern without end': '=matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+b")',
  'a function that calls itself': '={f: function(x) f(x + 1), r: f(1)}.r',
};

const documents: Readonly<Record<string, string>> = {
  'a hundred thousand brackets': `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'numbers beyond all numbers': '{"a":1e999,"b":-1e999,"c":123456789012345678901234567890,"d":-0,"e":1e-400}',
  'half characters': '{"a":"\\ud800","\\udfff":"b","c":"\\u0000"}',
  'names of every object':
    '{"constructor":1,"toString":2,"hasOwnProperty":3,"valueOf":{"__proto__":{"x":1}},"prototype":5}',
  'a name twice': '{"a":1,"a":2}',
  'a hundred thousand names': `{${Array.from({ length: 100_000 }, (_, n) => `"v${n}":${n}`).join()}}`,
};

describe('what is sent to hurt', () => {
  let broker: TestBroker;

  beforeAll(async () => {
    broker = await TestBroker.start();
    await broker.client.deploy(['task.bpmn', oneTask('task')]);
  });
  afterAll(() => broker.stop());

  /** Whatever came before, others are served. */
  afterEach(async () => {
    const processInstanceKey = await broker.client.create('task');
    const [job] = await broker.client.activate('task', { maxJobsToActivate: 1 });
    await broker.client.complete(job?.key ?? '');
    expect(job?.processInstanceKey).toBe(processInstanceKey);
  });

  /** Taken or refused, but never our bug and never without an answer. */
  const answered = async (call: Promise<unknown>): Promise<void> => {
    const { code, message } = await call.then(
      () => ({ code: 0, message: '' }),
      (error: { code: number; message: string }) => error,
    );
    expect({ isAnswer: [0, 3, 5, 9].includes(code), message }).toEqual({ isAnswer: true, message });
  };

  it.each(Object.entries(files))('as a file: %s', async (_, file) => {
    await answered(broker.client.deploy(file));
  });

  it.each(Object.entries(heavy))('as an expression: %s', async (_, expression) => {
    const text = expression.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    await broker.client.deploy(['p.bpmn', bpmn(`${script(text)}<bpmn:endEvent id="e" />${flow('g', 'x', 'e')}`)]);
    const processInstanceKey = await broker.client.create('p');
    const open = `select value->'incidents' as incidents from engine.row where id = 'instance/${processInstanceKey}'`;
    for (const { incidents } of await broker.query(open)) expect(incidents).not.toBeNull();
    await broker.client.call('CancelProcessInstance', { processInstanceKey }).catch(() => undefined);
  });

  it.each(Object.entries(documents))('as variables: %s', async (_, variables) => {
    const call = (rpc: string, more: object) => answered(broker.client.call(rpc, { variables, ...more }));
    await call('PublishMessage', { name: 'nobody', correlationKey: 'k' });
    await call('BroadcastSignal', { signalName: 'nobody' });
    await call('EvaluateDecision', { decisionId: 'nobody' });
    await call('CreateProcessInstance', { bpmnProcessId: 'nobody', version: -1 });
    await broker.client.deploy(['v.bpmn', processOf('v', ['work'])]);
    const key = await broker.client.create('v');
    await call('SetVariables', { elementInstanceKey: key });
    const [job] = await broker.client.activate('v');
    await answered(broker.client.call('CompleteJob', { jobKey: job?.key, variables }));
    await broker.client.call('CancelProcessInstance', { processInstanceKey: key }).catch(() => undefined);
  });

  it('as anything at all in any field', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('', '\u0000', '\ud800', '=1 +'));
    const number = fc.constantFrom('0', '-1', '9223372036854775807', '-9223372036854775808', '2251799813685249');
    const requests = fc.record({
      rpc: fc.constantFrom('PublishMessage', 'BroadcastSignal', 'CreateProcessInstance', 'EvaluateDecision', 'FailJob'),
      ...{ name: text, correlationKey: text, messageId: text, variables: text, signalName: text, bpmnProcessId: text },
      ...{ decisionId: text, errorMessage: text, jobKey: number, timeToLive: number, retryBackOff: number },
      ...{ processDefinitionKey: number, decisionKey: number },
    });
    await fc.assert(
      fc.asyncProperty(requests, async ({ rpc, ...request }) => {
        const code = await broker.client.call(rpc, request).then(
          () => 0,
          (error: { code: number }) => error.code,
        );
        expect([0, 3, 5, 6, 9]).toContain(code);
      }),
      { numRuns: 300 },
    );
  });
});
