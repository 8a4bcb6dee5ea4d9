import type { ProcessInstanceResultRecord } from '@farled/engine';
import { InstanceResults } from './instance-results';

const result = {} as ProcessInstanceResultRecord;

test('a result goes to the one who waits for it, once', () => {
  const results = new InstanceResults();
  const ended = jest.fn();
  results.await(1, ended);
  results.deliver(2, result);
  expect(ended).not.toHaveBeenCalled();
  results.deliver(1, result);
  results.deliver(1, result);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('only so many can wait, and who waits no longer makes room', () => {
  const results = new InstanceResults();
  for (let key = 0; !results.isFull; key += 1) results.await(key, () => undefined);
  results.forget(0);
  expect(results.isFull).toBe(false);
});
