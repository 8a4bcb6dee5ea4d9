import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

const files = [fileBeside(__dirname), fileBeside(__dirname, 'example.dmn')];

test('goes on with the result of the decision, and tells how it was made', async () => {
  const engine = (await engineFor(...files)).create({ siblings: 2 }).expectCompleted('queue');
  expect(engine.variable('rank')).toBe(1);
  expect(engine.eventsOf('DECISION_EVALUATION', 'EVALUATED')[0]?.value).toMatchObject({
    decisionId: 'priority',
    decisionOutput: '1',
    elementId: 'rank',
    processInstanceKey: engine.instanceKey,
    evaluatedDecisions: [
      {
        decisionId: 'priority',
        decisionVersion: 1,
        evaluatedInputs: [{ inputName: 'Siblings', inputValue: '2' }],
        matchedRules: [{ ruleId: 'with-siblings', ruleIndex: 1, evaluatedOutputs: [{ outputValue: '1' }] }],
      },
    ],
  });
});

test('stands still while there is no such decision, and goes on when there is', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ siblings: 0 });
  expect(engine.incidents()[0]?.value.errorType).toBe('CALLED_DECISION_ERROR');
});
