import { engineFor } from '../../testing/engine-for';
import { fileBeside } from '../../testing/example';

test('waits for its message and keeps only what is mapped', async () => {
  const engine = (await engineFor(fileBeside(__dirname))).create({ caseId: 'c1' });
  engine.publish('payment-received', 'c2', { variables: { amount: 1 } });
  expect(engine.count('paid')).toBe(0);
  engine.publish('payment-received', 'c1', { variables: { amount: 5, other: true } }).expectCompleted('payment-wait');
  const { value } = engine.eventsOf('VARIABLE').find((event) => event.value.name === 'received')!;
  expect(value).toMatchObject({ value: '5', scopeKey: engine.instanceKey });
  const other = engine.eventsOf('VARIABLE').find((event) => event.value.name === 'other')!;
  expect(other.value.scopeKey).not.toBe(engine.instanceKey);
});
