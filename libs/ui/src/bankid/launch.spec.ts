/// <reference types="jest" />
import { returnedOrder } from './launch';

describe('coming back from BankID on this device', () => {
  it('finds the order in the address', () => {
    expect(returnedOrder('#initiated=true&order=01890000-0000-7000-8000-000000000000')).toBe(
      '01890000-0000-7000-8000-000000000000',
    );
  });

  it.each(['', '#', '#initiated=true', '#order=x', '#initiated=false&order=x', '#main'])(
    'takes %p for no return',
    (hash) => {
      expect(returnedOrder(hash)).toBeNull();
    },
  );
});
