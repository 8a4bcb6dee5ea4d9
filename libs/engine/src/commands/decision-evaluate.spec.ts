import { join } from 'node:path';
import { engineFor } from '../testing/engine-for';
import { fileBeside } from '../testing/example';

const rules = fileBeside(join(__dirname, '../elements/business-rule-task'), 'example.dmn');

test('asks a decision by id or key', async () => {
  const engine = await engineFor(rules);
  const { key } = engine.eventsOf('DECISION')[0]!;
  const byId = engine.tell({ type: 'decision-evaluate', decisionId: 'priority', variables: { siblings: 0 } });
  expect(byId.response).toMatchObject({
    evaluation: { decisionKey: key, decisionOutput: '2', processInstanceKey: -1 },
  });
  const byKey = engine.tell({ type: 'decision-evaluate', decisionKey: key, variables: { siblings: 1 } });
  expect(byKey.response).toMatchObject({
    evaluation: { decisionId: 'priority', decisionOutput: '1', failedDecisionId: '' },
  });
});

test('a decision that is not there is refused', async () => {
  const engine = await engineFor(rules);
  for (const which of [{ decisionId: 'x' }, { decisionKey: 1 }, {}]) {
    const { rejection } = engine.tell({ type: 'decision-evaluate', variables: {}, ...which });
    expect(rejection).toMatchObject({ command: 'EVALUATE', code: 'INVALID_ARGUMENT' });
    if ('decisionId' in which || 'decisionKey' in which)
      expect(rejection?.reason).toContain('but no decision found for');
  }
});
