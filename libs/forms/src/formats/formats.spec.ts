import { stripHidden, summarise, validateAnswers } from '../index';
import { context, form, violationsOf } from '../testing/forms-for-tests';
import { readBankAccount } from './bank-account';

const PERSON = '018f2f00-0000-7000-8000-000000000001';

describe('a bank account', () => {
  it.each([
    ['5000 0000019', 'SEB'],
    ['1100 0000010', undefined],
    ['1100 000 00 28', 'Nordea'],
    ['4000 000001 5', 'Nordea'],
    ['4000 0000019', undefined],
    ['6000 123456786', undefined],
    ['6789 123456789', 'Handelsbanken'],
    ['6789 123456797', 'Handelsbanken'],
    ['3300 0001010007', undefined],
    ['3300 8112189876', 'Nordea, personkonto'],
    ['8327-9 1234567', 'Swedbank och sparbankerna'],
    ['8327-8 1234567', undefined],
    ['9960 2-6', 'Nordea, Plusgirot'],
    ['9960 25', undefined],
    ['2200 1234567', undefined],
    ['hej', undefined],
    ['5000', undefined],
  ])('%s: %s', (text, bank) => {
    const read = readBankAccount(text);
    expect(typeof read === 'string' ? undefined : read.bank.name).toBe(bank);
  });
});

it.each([
  ['personal-number', '19900118-2394', undefined],
  ['personal-number', '199001182395', 'personal-number'],
  ['personal-number', `person:${PERSON}:19900118`, undefined],
  ['organisation-number', '212000-0142', undefined],
  ['organisation-number', '212000-0143', 'organisation-number'],
  ['postal-code', '641 00', undefined],
  ['postal-code', '041 00', 'postal-code'],
  ['property-designation', 'Exempelköping Sjön 1:3', undefined],
  ['property-designation', 'Exempelköping Kvarnen 5', undefined],
  ['property-designation', 'Sjövägen 3', 'property-designation'],
  ['bank-account', '2200 1234567', 'bank-clearing'],
  ['bank-account', '5000 0000018', 'bank-account'],
])('%s %s: %s', (format, text, code) => {
  const definition = form({ type: 'textfield', key: 'x', label: 'X', properties: { format } });
  expect(validateAnswers(definition, context({ x: text })).map((error) => error.code)).toEqual(code ? [code] : []);
});

it('shows what people read, and of a personal number the day of birth alone', () => {
  const definition = form(
    { type: 'textfield', key: 'p', label: 'P', properties: { format: 'personal-number' } },
    { type: 'textfield', key: 'o', label: 'O', properties: { format: 'organisation-number' } },
    { type: 'textfield', key: 'b', label: 'B', properties: { format: 'bank-account' } },
    { type: 'textfield', key: 'c', label: 'C', properties: { format: 'postal-code' } },
  );
  const given = context({ p: `person:${PERSON}:19900118`, o: '2120000142', b: '5000 0000019', c: '64100' });
  expect(validateAnswers(definition, given)).toEqual([]);
  const values = summarise(definition, given)[0]?.rows.map(({ value }) => value);
  expect(values).toEqual(['19900118-••••', '212000-0142', 'SEB, 5000 0000019', '641 00']);
  expect(stripHidden(definition, given).p).toBe(`person:${PERSON}:19900118`);
});

it('refuses a format that there is none of, or in a field of another type', () => {
  const asked = (component: object) => violationsOf({ components: [{ key: 'x', ...component }] });
  expect(asked({ type: 'textfield', properties: { format: 'shoe-size' } })).toEqual([
    '/components/0/properties/format form.format',
  ]);
  expect(asked({ type: 'number', properties: { format: 'postal-code' } })).toEqual([
    '/components/0/properties/format form.format',
  ]);
});
