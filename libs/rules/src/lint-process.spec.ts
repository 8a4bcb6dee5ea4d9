import fc from 'fast-check';
import { lintProcess, parseBpmn } from './index';

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:modeler="http://camunda.org/schema/modeler/1.0"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** A document with one executable process. */
const bpmn = (elements: string, rest = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <bpmn:definitions ${NAMESPACES} id="d" targetNamespace="t" exporter="Camunda Modeler" exporterVersion="5.44.0"
    modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.9.0">
    <bpmn:process id="p" isExecutable="true">${elements}</bpmn:process>${rest}
  </bpmn:definitions>`;

const flow = (id: string, from: string, to: string, inside = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;

/** A start, the element in question, and an end. */
const around = (element: string, rest = ''): string =>
  bpmn(
    `<bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>${element}
     <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
     ${flow('f1', 'start', 'x')}${flow('f2', 'x', 'end')}`,
    rest,
  );

const extensions = (inside: string): string => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
const service = (inside = ''): string =>
  `<bpmn:serviceTask id="x" name="Hämta">${extensions(`<zeebe:taskDefinition type="fetch" />${inside}`)}</bpmn:serviceTask>`;

const errorsOf = async (xml: string): Promise<string[]> =>
  (await lintProcess(xml)).filter((one) => one.severity === 'error').map((one) => `${one.elementId} ${one.rule}`);

const MESSAGE = `<bpmn:message id="m" name="answer">${extensions('<zeebe:subscription correlationKey="=caseId" />')}</bpmn:message>`;
const MESSAGE_DEFINITION = '<bpmn:messageEventDefinition messageRef="m" />';
const TIMER = '<bpmn:timerEventDefinition><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition>';

describe('what the engine runs now', () => {
  it.each([
    ['a service task', around(service())],
    ['a user task without a form', around('<bpmn:userTask id="x" />')],
    [
      'a user task of a newer modeler',
      around(
        `<bpmn:userTask id="x">${extensions('<zeebe:userTask /><zeebe:assignmentDefinition assignee="=officer" />')}</bpmn:userTask>`,
      ),
    ],
    [
      'a decision with a binding of a newer modeler',
      around(
        `<bpmn:businessRuleTask id="x">${extensions('<zeebe:calledDecision decisionId="d" resultVariable="r" bindingType="deployment" />')}</bpmn:businessRuleTask>`,
      ),
    ],
    ['an undefined task', around('<bpmn:task id="x" />')],
    ['a receive task', around('<bpmn:receiveTask id="x" messageRef="m" />', MESSAGE)],
    [
      'a message catch',
      around(`<bpmn:intermediateCatchEvent id="x">${MESSAGE_DEFINITION}</bpmn:intermediateCatchEvent>`, MESSAGE),
    ],
    ['a timer catch', around(`<bpmn:intermediateCatchEvent id="x">${TIMER}</bpmn:intermediateCatchEvent>`)],
    [
      'a call',
      around(
        `<bpmn:callActivity id="x">${extensions('<zeebe:calledElement processId="other" />')}</bpmn:callActivity>`,
      ),
    ],
    [
      'a sub-process',
      around(
        `<bpmn:subProcess id="x"><bpmn:startEvent id="s" /><bpmn:endEvent id="e" />${flow('i', 's', 'e')}</bpmn:subProcess>`,
      ),
    ],
    [
      'boundary events',
      around(
        `${service()}<bpmn:boundaryEvent id="b1" attachedToRef="x" cancelActivity="false">${TIMER}</bpmn:boundaryEvent>
         <bpmn:boundaryEvent id="b2" attachedToRef="x"><bpmn:errorEventDefinition errorRef="err" /></bpmn:boundaryEvent>
         <bpmn:endEvent id="end2" />${flow('g1', 'b1', 'end2')}${flow('g2', 'b2', 'end2')}`,
        '<bpmn:error id="err" name="Fel" errorCode="refused" />',
      ),
    ],
    [
      'events that are thrown',
      around(
        `<bpmn:intermediateThrowEvent id="x" /><bpmn:endEvent id="end2"><bpmn:messageEventDefinition messageRef="m" /></bpmn:endEvent>`.replace(
          '<bpmn:messageEventDefinition',
          `${extensions('<zeebe:taskDefinition type="t" />')}<bpmn:messageEventDefinition`,
        ),
        '<bpmn:message id="m" name="n" />',
      ),
    ],
    [
      'an event sub-process',
      around(
        `${service()}<bpmn:subProcess id="esp" triggeredByEvent="true"><bpmn:startEvent id="s" isInterrupting="false">${TIMER}</bpmn:startEvent>
         <bpmn:endEvent id="e" />${flow('i', 's', 'e')}</bpmn:subProcess>`,
      ),
    ],
    [
      'several starts',
      around(
        `${service()}<bpmn:startEvent id="s2">${MESSAGE_DEFINITION}</bpmn:startEvent>${flow('i', 's2', 'x')}`,
        MESSAGE,
      ),
    ],
    [
      'mappings, annotations, data and lanes',
      around(
        `<bpmn:laneSet id="ls"><bpmn:lane id="l"><bpmn:flowNodeRef>x</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
         <bpmn:dataObject id="do" /><bpmn:dataObjectReference id="dor" dataObjectRef="do" />
         <bpmn:textAnnotation id="ta"><bpmn:text>Obs</bpmn:text></bpmn:textAnnotation><bpmn:group id="gr" />
         ${service('<zeebe:ioMapping><zeebe:input source="=a + 1" target="b" /><zeebe:output source="=b" target="c" /></zeebe:ioMapping>')}`,
      ),
    ],
  ])('passes %s', async (_, xml) => {
    expect(await errorsOf(xml)).toEqual([]);
  });

  it('passes gateways with conditions', async () => {
    const condition =
      '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=amount &gt; 100</bpmn:conditionExpression>';
    const xml =
      bpmn(`<bpmn:startEvent id="start" /><bpmn:exclusiveGateway id="x" default="no" /><bpmn:endEvent id="end" />
      ${flow('f1', 'start', 'x')}${flow('yes', 'x', 'end', condition)}${flow('no', 'x', 'end')}`);
    expect(await errorsOf(xml)).toEqual([]);
  });

  it('takes no notice of a process that is not executable', async () => {
    const xml = around(service(), '<bpmn:process id="q"><bpmn:scriptTask id="y" /></bpmn:process>');
    expect(await errorsOf(xml)).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a script task without a script', around('<bpmn:scriptTask id="x" />'), 'x implementation'],
    ['a complex gateway', around('<bpmn:complexGateway id="x" />'), 'x runnable'],
    [
      'a signal without a name',
      around('<bpmn:intermediateCatchEvent id="x"><bpmn:signalEventDefinition /></bpmn:intermediateCatchEvent>'),
      'x signal-reference',
    ],
    [
      'a condition',
      around('<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition /></bpmn:intermediateCatchEvent>'),
      'x runnable',
    ],
    [
      'an error that is thrown on the way',
      around('<bpmn:intermediateThrowEvent id="x"><bpmn:errorEventDefinition /></bpmn:intermediateThrowEvent>'),
      'x runnable',
    ],
    ['a catch without trigger', around('<bpmn:intermediateCatchEvent id="x" />'), 'x runnable'],
    [
      'multi-instance without a list',
      around(
        `<bpmn:serviceTask id="x">${extensions('<zeebe:taskDefinition type="t" />')}<bpmn:multiInstanceLoopCharacteristics /></bpmn:serviceTask>`,
      ),
      'x loop-characteristics',
    ],
    [
      'a listener of a user task',
      around(
        `<bpmn:userTask id="x">${extensions('<zeebe:executionListeners><zeebe:executionListener eventType="start" type="l" /></zeebe:executionListeners>')}</bpmn:userTask>`,
      ),
      'x runnable',
    ],
    [
      'an event sub-process that waits for nothing',
      around(
        `${service()}<bpmn:subProcess id="esp" triggeredByEvent="true"><bpmn:startEvent id="s" /></bpmn:subProcess>`,
      ),
      's runnable',
    ],
    ['a service task without job type', around('<bpmn:serviceTask id="x" />'), 'x implementation'],
    [
      'a message without key',
      around('<bpmn:receiveTask id="x" messageRef="m" />', '<bpmn:message id="m" name="n" />'),
      'x subscription',
    ],
    [
      'a broken mapping',
      around(service('<zeebe:ioMapping><zeebe:input source="=a +" target="b" /></zeebe:ioMapping>')),
      'x feel',
    ],
    ['a flow to nowhere', bpmn(`<bpmn:startEvent id="start" />${flow('f1', 'start', 'gone')}`), 'f1 reference'],
    ['a process without start', bpmn('<bpmn:endEvent id="end" />'), 'p start-event'],
  ])('%s', async (_, xml, expected) => {
    expect(await errorsOf(xml)).toContain(expected);
  });

  it('names the element and says why and what to do, in both languages', async () => {
    const [problem] = await lintProcess(around('<bpmn:complexGateway id="x" name="Vilka?" />'));
    expect(problem).toMatchObject({
      elementId: 'x',
      elementName: 'Vilka?',
      message: { sv: expect.stringContaining('ComplexGateway'), en: expect.stringContaining('cannot run') },
      hint: { sv: 'Använd en exklusiv, inklusiv eller parallell gateway.', en: expect.any(String) },
    });
  });

  it('refuses a condition that is a fixed text or no FEEL', async () => {
    const condition = (text: string) =>
      `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${text}</bpmn:conditionExpression>`;
    const xml = bpmn(`<bpmn:startEvent id="start" /><bpmn:exclusiveGateway id="x" /><bpmn:endEvent id="end" />
      ${flow('f1', 'start', 'x')}${flow('a', 'x', 'end', condition('true'))}${flow('b', 'x', 'end', condition('=1 +'))}`);
    expect(await errorsOf(xml)).toEqual(['a feel', 'b feel']);
  });

  it('refuses what is no BPMN, whatever it is', async () => {
    expect(await errorsOf('<html></html>')).toEqual([' xml']);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => expect(await errorsOf(text)).toEqual([' xml'])),
      {
        numRuns: 50,
      },
    );
  });
});

describe('warnings', () => {
  it('mentions missing names without refusing them', async () => {
    const problems = await lintProcess(around('<bpmn:userTask id="x" />'));
    expect(problems.filter((one) => one.severity === 'warning').map((one) => one.rule)).toContain('label-required');
  });

  it('are not looked for in the rules of the modeler when an engine asks', async () => {
    const nameless = around('<bpmn:serviceTask id="x" />');
    expect((await lintProcess(nameless)).map(({ rule }) => rule)).toContain('label-required');
    const forEngine = await lintProcess(nameless, { isForEngine: true });
    expect(forEngine.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['implementation error']);
  });

  it('mentions what a real Zeebe 8.5 cannot run, and refuses it where there is one', async () => {
    const joins = bpmn(`<bpmn:startEvent id="start" /><bpmn:inclusiveGateway id="x"><bpmn:incoming>a</bpmn:incoming>
      <bpmn:incoming>b</bpmn:incoming></bpmn:inclusiveGateway><bpmn:endEvent id="end" />
      ${flow('a', 'start', 'x')}${flow('b', 'start', 'x')}${flow('c', 'x', 'end')}`);
    const said = async (isForZeebe: boolean) =>
      (await lintProcess(joins, { isForZeebe })).find(({ rule }) => rule === 'not-on-zeebe-8.5');
    expect(await said(false)).toMatchObject({ elementId: 'x', severity: 'warning' });
    expect(await said(true)).toMatchObject({ elementId: 'x', severity: 'error' });
  });

  it('keeps what the reader could not place', async () => {
    const parsed = await parseBpmn(around(service(), '<bpmn:bogus />'));
    expect(parsed.warnings.length).toBeGreaterThan(0);
  });
});
