import { lintProcess } from '../lint-process';

const HEAD =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="https://farled.example/test">';
const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
const task = (id: string, body = '') => `<bpmn:task id="${id}">${body}</bpmn:task>`;
const EACH = `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1]" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;
const call = (id: string, processId: string) =>
  `<bpmn:callActivity id="${id}"><bpmn:extensionElements><zeebe:calledElement processId="${processId}" /></bpmn:extensionElements></bpmn:callActivity>`;

/** Whether a process that begins at `first` is said to go round. */
async function goesRound(first: string, body: string): Promise<boolean> {
  const process = `<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s" />${flow('s', first)}${body}</bpmn:process>`;
  return (await lintProcess(`${HEAD}${process}</bpmn:definitions>`)).some(({ rule }) => rule === 'no-loop');
}

test.each([
  ['tasks', task('a') + task('b') + flow('a', 'b') + flow('b', 'a')],
  ['a repeated task', task('a') + task('b', EACH) + flow('a', 'b') + flow('b', 'a')],
  [
    'a sub-process without an end event',
    `${task('a')}<bpmn:subProcess id="sub"><bpmn:startEvent id="in" />${task('c')}${flow('in', 'c')}</bpmn:subProcess>${flow('a', 'sub')}${flow('sub', 'a')}`,
  ],
  ['a call of itself', call('a', 'p') + task('b') + flow('a', 'b')],
])('%s can go round', async (_, body) => {
  expect(await goesRound('a', body)).toBe(true);
});

test.each([
  ['a user task', `${task('a')}<bpmn:userTask id="b" />${flow('a', 'b')}${flow('b', 'a')}`],
  ['a call of another process', call('a', 'q') + task('b') + flow('a', 'b') + flow('b', 'a')],
  ['a call of itself after a wait', `<bpmn:userTask id="a" />${call('b', 'p')}${flow('a', 'b')}`],
])('%s cannot', async (_, body) => {
  expect(await goesRound('a', body)).toBe(false);
});
