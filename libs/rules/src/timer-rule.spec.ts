import { lintProcess } from './lint-process';

const HEAD =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="https://farled.example/test">';

/** What is said of a process that begins by a timer. */
async function saidOf(kind: string, text: string): Promise<string[]> {
  const timer = `<bpmn:timerEventDefinition id="t"><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;
  const body = `<bpmn:startEvent id="s" name="s"><bpmn:outgoing>f</bpmn:outgoing>${timer}</bpmn:startEvent><bpmn:endEvent id="e" name="e"><bpmn:incoming>f</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e" />`;
  const file = `${HEAD}<bpmn:process id="p" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`;
  return (await lintProcess(file)).filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

test.each([
  ['timeDate', '2026-03-01T08:00:00Z'],
  ['timeDate', '2026-03-01T08:00:00.123456Z'],
  ['timeDate', '2026-03-01T08:00+01:00[Europe/Stockholm]'],
  ['timeCycle', 'R3/2026-03-01T08:00:00.5Z[Etc/UTC]/PT10M'],
  ['timeCycle', '0 0 9-17 * * MON-FRI'],
])('the %s %s is a time', async (kind, text) => {
  expect(await saidOf(kind, text)).toEqual([]);
});

test.each([
  ['timeDate', 'tomorrow'],
  ['timeDate', '2026-03-01T08:00:00'],
  ['timeCycle', 'R3/tomorrow/PT10M'],
])('the %s %s is none that a process begins at', async (kind, text) => {
  expect(await saidOf(kind, text)).toEqual(['timer']);
});
