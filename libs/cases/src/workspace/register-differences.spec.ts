import { registerDifferences } from './register-differences';

const labels = { 'person.name': 'Namn', 'person.address': 'Adress', children: 'Barn' };
const then = {
  person: { name: 'Elin Exempel', address: { street: 'Storgatan 1', city: 'Exempelköping' } },
  children: [{ value: '1', label: 'Ella' }],
};

describe('what has changed in the register', () => {
  it('names each thing that differs, then and now', () => {
    const now = {
      person: { name: 'Elin Exempel', address: { street: 'Lillgatan 2', city: 'Exempelköping' } },
      children: [],
    };
    expect(registerDifferences(then, now, labels)).toEqual([
      { label: 'Adress', atSubmission: 'Storgatan 1, Exempelköping', now: 'Lillgatan 2, Exempelköping' },
      { label: 'Barn', atSubmission: 'Ella', now: '–' },
    ]);
  });

  it('is empty when nothing differs', () => {
    expect(registerDifferences(then, then, labels)).toEqual([]);
  });
});
