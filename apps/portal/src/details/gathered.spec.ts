import { gathered } from './gathered';

const read = (at: string, by: string, fields: string[]) => ({
  at,
  by,
  purpose: 'Handlägga ärendet',
  fields,
  case: null,
});
const day = (at: string) => at.slice(0, 10);

describe('who has read my details', () => {
  it('tells once what the same reader did for the same purpose on one day', () => {
    const items = [
      read('2027-03-02T09:00:00Z', 'Handläggare', ['name']),
      read('2027-03-01T10:00:00Z', 'Handläggare', ['name']),
      read('2027-03-01T09:00:00Z', 'Handläggare', ['name', 'address']),
      read('2027-03-01T08:00:00Z', 'Du själv', ['name']),
    ];
    expect(gathered(items, day).map(({ at, by, times, fields }) => [at, by, times, fields.join()])).toEqual([
      ['2027-03-02T09:00:00Z', 'Handläggare', 1, 'name'],
      ['2027-03-01T10:00:00Z', 'Handläggare', 2, 'name,address'],
      ['2027-03-01T08:00:00Z', 'Du själv', 1, 'name'],
    ]);
  });
});
