import { registerDifferences } from './register-differences';

const labels = { 'person.name': 'Namn', 'person.address': 'Adress', children: 'Barn' };
const then = { person: { name: 'Elin Exempel', address: 'Storgatan 1' }, children: [{ value: '1', label: 'Ella' }] };

describe('what has changed in the register', () => {
  it('names each thing that differs, then and now', () => {
    const now = { person: { name: 'Elin Exempel', address: 'Lillgatan 2' }, children: [] };
    expect(registerDifferences(then, now, labels)).toEqual([
      { label: 'Adress', atSubmission: 'Storgatan 1', now: 'Lillgatan 2' },
      { label: 'Barn', atSubmission: 'Ella', now: '–' },
    ]);
  });

  it('is empty when nothing differs', () => {
    expect(registerDifferences(then, then, labels)).toEqual([]);
  });
});
