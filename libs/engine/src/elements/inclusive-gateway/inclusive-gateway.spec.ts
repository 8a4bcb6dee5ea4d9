import { boundary, element, end, flow, path, processFile, serviceTask, start, timer } from '../../testing/bpmn-text';
import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const types = (engine: { jobs(): { type: string }[] }) => engine.jobs().map(({ type }) => type);

test('a token on every flow whose condition is true; the join waits for all of them', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ alcohol: true, outdoors: true });
  expect(types(engine).sort()).toEqual(['neighbours', 'police']);
  engine.completeJob('police');
  expect(engine.count('answered')).toBe(0);
  engine.completeJob('neighbours').expectCompleted('referral');
  expect(engine.count('answered')).toBe(1);
});

test('the join does not wait for a flow that nothing can come over', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ alcohol: true, outdoors: false });
  expect(types(engine)).toEqual(['police']);
  engine.completeJob('police').expectCompleted('referral');
});

test('the default flow when no condition is true', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ alcohol: false, outdoors: false });
  engine.expectCompleted('nobody').expectCompleted('referral');
});

const withoutDefault = processFile(
  'p',
  start() +
    element('inclusiveGateway', 'g') +
    end('a') +
    end('b') +
    flow('start', 'g') +
    flow('g', 'a', '=x > 1') +
    flow('g', 'b', '=x > 2'),
);

test('stands still when no condition is true, and chooses again', async () => {
  const engine = (await engineFor(withoutDefault)).create({ x: 0 });
  expect(engine.incidents()[0]?.value.errorType).toBe('CONDITION_ERROR');
  engine.setVariables(engine.instanceKey, { x: 2 }).resolveIncident().expectCompleted('a').expectCompleted('p');
  expect(engine.count('b')).toBe(0);
});

test('a condition that is no answer is an incident', async () => {
  const engine = (await engineFor(withoutDefault)).create({ x: 'much' });
  expect(engine.incidents()[0]?.value.errorType).toBe('EXTRACT_VALUE_ERROR');
});

test('the join goes on when the last way to it ends elsewhere', async () => {
  const file = processFile(
    'p',
    start() +
      element('parallelGateway', 'fork') +
      serviceTask('a') +
      serviceTask('b') +
      boundary('late', 'b', timer('timeDuration', 'PT1H')) +
      element('inclusiveGateway', 'join') +
      end() +
      end('gone') +
      path('start', 'fork', 'a', 'join', 'end') +
      path('fork', 'b', 'join') +
      path('late', 'gone'),
  );
  const engine = (await engineFor(file)).create().completeJob('a');
  expect(engine.count('join')).toBe(0);
  engine.advance('PT1H').expectCompleted('join').expectCompleted('p');
});

test('a loop that leads back to the join does not hold it up for ever', async () => {
  const file = processFile(
    'p',
    start() +
      element('inclusiveGateway', 'join') +
      serviceTask('a') +
      element('exclusiveGateway', 'again', '', { attributes: 'default="again-end"' }) +
      end() +
      path('start', 'join', 'a', 'again', 'end') +
      flow('again', 'join', '=more'),
  );
  const engine = (await engineFor(file)).create({ more: true }).completeJob('a').completeJob('a', { more: false });
  engine.expectCompleted('p');
  expect(engine.count('join')).toBe(2);
});
