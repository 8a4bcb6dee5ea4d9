import { Missing } from '../../state/missing';
import type { RowSource } from '../../state/row-source';
import { engineFor, engineWith } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const handling = async () => (await engineFor(fileBeside(__dirname))).create({ caseId: 'c1' });

test('runs beside what it does not interrupt, as often as its message comes', async () => {
  const engine = await handling();
  engine.publish('question', 'c1', { variables: { text: 'when?' } });
  engine.publish('question', 'c1', { variables: { text: 'where?' } });
  expect(engine.jobs('reply')).toHaveLength(2);
  expect(engine.jobs('handle')).toHaveLength(1);
  expect(engine.variable('question')).toBe('where?');
  engine.completeJob('handle').completeJob('reply');
  expect(engine.count('handling')).toBe(0);
  engine.completeJob('reply').expectCompleted('handling');
});

test('a cycle opens it as often as it says', async () => {
  const engine = (await handling()).advance('P30D');
  expect(engine.count('reminded')).toBe(2);
});

test('what interrupts ends all else in the scope before it begins, and nothing else opens there any more', async () => {
  const engine = (await handling()).publish('question', 'c1', { variables: { text: 'when?' } });
  const from = engine.events.length;
  engine.broadcast('recall', { why: 'moved' });
  const steps = engine.story(from).filter((step) => /^(handle|asked|recalled|TIMER|SIGNAL_SUB)/.test(step));
  expect(steps).toEqual([
    'TIMER CANCELED',
    'SIGNAL_SUBSCRIPTION DELETED',
    'handle ELEMENT_TERMINATING',
    'handle ELEMENT_TERMINATED',
    'asked ELEMENT_TERMINATING',
    'asked ELEMENT_TERMINATED',
    'recalled ELEMENT_ACTIVATING',
    'recalled ELEMENT_ACTIVATED',
    'recalled-start ELEMENT_ACTIVATING',
    'recalled-start ELEMENT_ACTIVATED',
    'recalled-start ELEMENT_COMPLETING',
    'recalled-start ELEMENT_COMPLETED',
    'recalled-start-close SEQUENCE_FLOW_TAKEN',
  ]);
  engine.publish('question', 'c1').advance('P30D').broadcast('recall');
  expect(engine.jobs().map(({ type, variables }) => [type, variables.why])).toEqual([['close', 'moved']]);
  engine.completeJob('close').expectCompleted('handling');
});

test('the process waits for its events when its start event is done, and no longer when it is', async () => {
  const engine = await handling();
  const story = engine.story();
  expect(story.indexOf('SIGNAL_SUBSCRIPTION CREATED')).toBeGreaterThan(story.indexOf('start ELEMENT_COMPLETING'));
  engine.completeJob('handle').expectCompleted('handling');
  const left = [...engine.store.rows.keys()].filter((id) => /^(instance|owner|subscriptions|signals)/.test(id));
  expect(left).toEqual([]);
});

test('a cancelled instance leaves nothing', async () => {
  const engine = (await handling()).publish('question', 'c1').broadcast('recall').cancel();
  const left = [...engine.store.rows.keys()].filter((id) => /^(instance|owner|subscriptions|signals)/.test(id));
  expect(left).toEqual([]);
});

/** Each row is missing when it is asked for first, as after a restart. */
function cold(store: RowSource): RowSource {
  const loaded = new Set<string>();
  return {
    read(id) {
      if (loaded.has(id)) return store.read(id);
      loaded.add(id);
      throw new Missing([id]);
    },
  };
}

test('rows that have to be loaded first change nothing', async () => {
  const engine = await engineWith({ rows: cold }, fileBeside(__dirname));
  engine
    .create({ caseId: 'c1' })
    .publish('question', 'c1', { variables: { text: 'when?' } })
    .broadcast('recall');
  engine.completeJob('close').expectCompleted('handling');
});
