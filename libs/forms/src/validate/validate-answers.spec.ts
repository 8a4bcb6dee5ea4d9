import { errorText, FIELD_ERROR_CODES, validateAnswers } from '../index';
import { context, file, form, OPTIONS, REQUIRED } from '../testing/forms-for-tests';

describe.each([
  [
    'textfield',
    { validate: { required: true, minLength: 2, maxLength: 4 } },
    [
      ['abc', undefined],
      ['', 'required'],
      ['   ', 'required'],
      [null, 'required'],
      ['a', 'min-length'],
      ['abcde', 'max-length'],
      ['🐎🐎', undefined],
      [5, 'text'],
      [['a'], 'text'],
    ],
  ],
  [
    'textfield',
    { validate: { validationType: 'email' } },
    [
      ['namn@exempel.se', undefined],
      ['namn@exempel', 'email'],
      ['a b@c.se', 'email'],
      ['', undefined],
    ],
  ],
  [
    'textfield',
    { validate: { validationType: 'phone' } },
    [
      ['070-174 06 05', undefined],
      ['+46701740605', undefined],
      ['ring mig', 'phone'],
    ],
  ],
  [
    'textfield',
    { validate: { pattern: '^\\d{3} ?\\d{2}$', patternErrorMessage: 'Fem siffror.' } },
    [
      ['123 45', undefined],
      ['12345x', 'pattern'],
    ],
  ],
  [
    'textarea',
    {},
    [
      ['a'.repeat(20_000), undefined],
      ['a'.repeat(20_001), 'max-length'],
    ],
  ],
  [
    'number',
    { decimalDigits: 1, validate: { required: true, min: 15, max: 50 } },
    [
      [15, undefined],
      [37.5, undefined],
      [14.9, 'min'],
      [51, 'max'],
      [20.25, 'decimals'],
      ['20', 'number'],
      [null, 'required'],
      [{}, 'number'],
    ],
  ],
  [
    'number',
    { validate: { min: '=limit * 2' } },
    [
      [9, 'min'],
      [10, undefined],
    ],
  ],
  [
    'datetime',
    { subtype: 'date', disallowPassedDates: true, validate: REQUIRED },
    [
      ['2026-03-01', undefined],
      ['2026-02-28', 'date-passed'],
      ['2026-02-30', 'date'],
      ['1 mars', 'date'],
      ['20260301', 'date'],
      [20260301, 'date'],
      [undefined, 'required'],
    ],
  ],
  [
    'datetime',
    { subtype: 'time' },
    [
      ['08:30', undefined],
      ['24:00', 'time'],
      ['8', 'time'],
    ],
  ],
  [
    'datetime',
    { subtype: 'datetime' },
    [
      ['2026-03-01T08:30', undefined],
      ['2026-03-01', 'date-time'],
    ],
  ],
  [
    'checkbox',
    { validate: REQUIRED },
    [
      [true, undefined],
      [false, 'required-checked'],
      [undefined, 'required-checked'],
      ['ja', 'choice'],
    ],
  ],
  [
    'checkbox',
    {},
    [
      [false, undefined],
      [undefined, undefined],
    ],
  ],
  [
    'radio',
    { values: OPTIONS, validate: REQUIRED },
    [
      ['a', undefined],
      ['c', 'choice'],
      [['a'], 'choice'],
      ['', 'required-choice'],
    ],
  ],
  [
    'select',
    { valuesExpression: '=for i in 1..3 return {value: string(i), label: "Val " + string(i)}' },
    [
      ['3', undefined],
      ['4', 'choice'],
      [3, 'choice'],
    ],
  ],
  [
    'checklist',
    { values: OPTIONS, validate: REQUIRED },
    [
      [['a', 'b'], undefined],
      [[], 'required-choices'],
      [['a', 'a'], 'choice'],
      [['c'], 'choice'],
      ['a', 'choice'],
    ],
  ],
  [
    'filepicker',
    { accept: '.pdf, .JPG', validate: REQUIRED },
    [
      [[file('Intyg.PDF')], undefined],
      [[], 'required-file'],
      [[file('a.pdf'), file('b.pdf')], 'one-file'],
      [[file('a.exe')], 'file-type'],
      [['a.pdf'], 'file'],
      [[{ id: 'x' }], 'file'],
    ],
  ],
  ['filepicker', { multiple: true }, [[[file('a'), file('b')], undefined]]],
])('%s %j', (type, properties, cases) => {
  const definition = form({ type, key: 'x', label: 'Fältet', ...properties }, { type: 'number', key: 'limit' });

  it.each(cases as [unknown, string | undefined][])('%j: %s', (value, code) => {
    const errors = validateAnswers(definition, context({ x: value, limit: 5 }));
    expect(errors.map((error) => error.code)).toEqual(code === undefined ? [] : [code]);
    for (const error of errors) expect(errorText(error, 'Fältet', 'sv')).toMatch(/Fältet|Fem siffror/);
  });
});

it('has words for each error in both languages, without a label missing', () => {
  for (const code of FIELD_ERROR_CODES) {
    const error = { key: 'x', code, params: { min: 1, max: 2, digits: 0, types: '.pdf' } };
    for (const language of ['sv', 'en'] as const) expect(errorText(error, 'Etikett', language)).toContain('Etikett');
  }
});
