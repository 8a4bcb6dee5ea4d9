import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rejected } from '@farled/kernel';
import fc from 'fast-check';
import {
  type Answers,
  errorText,
  FIELD_ERROR_CODES,
  type FormContext,
  type FormDefinition,
  initialAnswers,
  pages,
  parseForm,
  stripHidden,
  summarise,
  validateAnswers,
} from './index';

// 1 March 2026, half past eleven at night in Stockholm: the day is over in UTC only an hour later.
const NOW = new Date('2026-03-01T22:30:00Z');
const context = (answers: Answers = {}, more: Partial<FormContext> = {}): FormContext => ({
  answers,
  prefill: {},
  language: 'sv',
  now: NOW,
  ...more,
});

const form = (...components: object[]): FormDefinition =>
  parseForm({ type: 'default', id: 'f', schemaVersion: 19, components });
const page = (id: string, ...components: object[]) => ({
  type: 'group',
  label: id,
  properties: { page: id },
  components,
});

const violationsOf = (json: unknown): string[] => {
  try {
    parseForm(json);
    return [];
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return error.violations.map((violation) => `${violation.path} ${violation.code}`);
  }
};

const OPTIONS = [
  { value: 'a', label: 'Alfa' },
  { value: 'b', label: 'Beta' },
];
const REQUIRED = { required: true };
const file = (name: string) => ({ id: 'd1', name });

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
      [[], 'required-choice'],
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

describe('pages', () => {
  const definition = form(
    page('ett', {
      type: 'textfield',
      key: 'name',
      label: 'Namn {{ 1 + 1 }}',
      properties: { labelEn: 'Name', autocomplete: 'name' },
    }),
    page(
      'två',
      {
        type: 'group',
        label: 'Inre',
        components: [{ type: 'number', key: 'n', label: 'Antal', appearance: { suffixAdorner: 'timmar' } }],
      },
      { type: 'text', id: 't', text: 'Hej {{ name }}' },
    ),
    { type: 'checkbox', key: 'loose', label: 'Lös' },
    {
      type: 'group',
      label: 'tre',
      properties: { page: 'tre' },
      conditional: { hide: '=loose != true' },
      components: [{ type: 'textfield', key: 'more', label: 'Mer' }],
    },
  );

  it('are the groups that say so; what stands outside belongs to the page before', () => {
    const found = pages(definition, context({ name: 'Kim' }));
    expect(found.map(({ id, fields }) => [id, fields.map((field) => field.text ?? field.label)])).toEqual([
      ['ett', ['Namn 2']],
      ['två', ['## Inre', 'Antal', 'Hej Kim', 'Lös']],
    ]);
    expect(found[1]?.fields[1]).toMatchObject({
      key: 'n',
      type: 'number',
      suffix: 'timmar',
      required: false,
      readonly: false,
    });
  });

  it('follow the answers and the language', () => {
    const found = pages(definition, context({ loose: true }, { language: 'en' }));
    expect(found.map(({ id }) => id)).toEqual(['ett', 'två', 'tre']);
    expect(found[0]?.fields[0]).toMatchObject({ label: 'Name', autocomplete: 'name' });
  });

  it('checks one page alone when asked to', () => {
    const two = form(
      page('a', { type: 'textfield', key: 'x', validate: REQUIRED }),
      page('b', { type: 'textfield', key: 'y', validate: REQUIRED }),
    );
    expect(validateAnswers(two, context(), { page: 'b' }).map(({ key }) => key)).toEqual(['y']);
  });
});

describe('what is known beforehand', () => {
  const definition = form(
    {
      type: 'textfield',
      key: 'applicant',
      label: 'Sökande',
      validate: REQUIRED,
      properties: { prefill: 'person.name', readonlyPrefill: true },
    },
    { type: 'textfield', key: 'email', label: 'E-post', properties: { prefill: 'contact.email' } },
    { type: 'radio', key: 'child', label: 'Barn', validate: REQUIRED, properties: { optionsFrom: 'children' } },
    { type: 'number', key: 'days', label: 'Dagar', defaultValue: 14 },
  );
  const known = {
    prefill: {
      person: { name: 'Testperson' },
      contact: { email: 'a@b.se' },
      children: [{ value: 'id-1', label: 'Barn ett' }],
    },
  };

  it('fills in fields, but never one that is only shown', () => {
    expect(initialAnswers(definition, context({}, known))).toEqual({ email: 'a@b.se', days: 14 });
  });

  it('shows known values, does not ask for them, and takes none from outside', () => {
    const forged = context({ applicant: 'Någon annan', child: 'id-1' }, known);
    expect(pages(definition, forged)[0]?.fields[0]).toMatchObject({
      readonly: true,
      required: false,
      prefillPath: 'person.name',
    });
    expect(validateAnswers(definition, forged)).toEqual([]);
    expect(stripHidden(definition, forged)).toEqual({ child: 'id-1' });
    expect(summarise(definition, forged)[0]?.rows[0]).toEqual({
      key: 'applicant',
      label: 'Sökande',
      value: 'Testperson',
    });
  });

  it('offers only the options that are known', () => {
    expect(validateAnswers(definition, context({ child: 'id-2' }, known))).toEqual([{ key: 'child', code: 'choice' }]);
  });
});

describe('hidden fields', () => {
  const chain = form(
    { type: 'checkbox', key: 'a' },
    { type: 'textfield', key: 'b', conditional: { hide: '=a != true' }, validate: REQUIRED },
    { type: 'textfield', key: 'c', conditional: { hide: '=b = null' }, validate: REQUIRED },
    { type: 'expression', key: 'both', expression: '=b + c' },
  );

  it('are neither checked nor kept, and hide what depends on them', () => {
    const hidden = context({ a: false, b: 'x', c: 'y', unknown: 1 });
    expect(validateAnswers(chain, hidden)).toEqual([]);
    expect(stripHidden(chain, hidden)).toEqual({ a: false, both: null });
    expect(stripHidden(chain, context({ a: true, b: 'x', c: 'y', both: 'forged' }))).toEqual({
      a: true,
      b: 'x',
      c: 'y',
      both: 'xy',
    });
  });

  it('that hide each other in turn come to rest', () => {
    const turning = form(
      { type: 'textfield', key: 'a', conditional: { hide: '=b != null' } },
      { type: 'textfield', key: 'b', conditional: { hide: '=a = null' } },
    );
    expect(Object.keys(stripHidden(turning, context({ a: 'x', b: 'y' }))).length).toBeLessThan(2);
  });
});

describe('the summary', () => {
  it('says everything in words', () => {
    const definition = form(
      page(
        'p',
        { type: 'checkbox', key: 'c', label: 'C' },
        { type: 'checklist', key: 'l', label: 'L', values: OPTIONS },
        { type: 'datetime', key: 'd', dateLabel: 'D' },
        { type: 'number', key: 'n', label: 'N', appearance: { suffixAdorner: 'timmar' } },
        { type: 'filepicker', key: 'f', label: 'F' },
        { type: 'textfield', key: 't', label: 'T' },
      ),
    );
    const answers = { c: true, l: ['a', 'b'], d: '2026-03-01', n: 37.5, f: [file('Intyg.pdf')] };
    const values = (language: 'sv' | 'en') =>
      summarise(definition, context(answers, { language }))[0]?.rows.map((row) => row.value);
    expect(values('sv')).toEqual(['Ja', 'Alfa, Beta', '1 mars 2026', '37,5 timmar', 'Intyg.pdf', 'Inte ifyllt']);
    expect(values('en')).toEqual(['Yes', 'Alfa, Beta', '1 March 2026', '37.5 timmar', 'Intyg.pdf', 'Not answered']);
  });
});

describe('definitions', () => {
  it.each([
    ['no object', 5, ' form.no-object'],
    ['no list', { components: {} }, '/components form.no-list'],
    ['another type', { type: 'x', components: [] }, '/type form.type'],
    ['an unknown component', { components: [{ type: 'iframe' }] }, '/components/0/type form.type-unknown'],
    ['no key', { components: [{ type: 'textfield' }] }, '/components/0/key form.key'],
    ['a dangerous key', { components: [{ type: 'textfield', key: '__proto__' }] }, '/components/0/key form.key'],
    [
      'a key twice',
      {
        components: [
          { type: 'number', key: 'a' },
          { type: 'number', key: 'a' },
        ],
      },
      'a form.key-twice',
    ],
    ['no options', { components: [{ type: 'radio', key: 'a' }] }, '/components/0/values form.no-options'],
    [
      'broken FEEL',
      { components: [{ type: 'number', key: 'a', conditional: { hide: '=1 +' } }] },
      '/components/0/conditional/hide form.feel',
    ],
    ['a broken template', { components: [{ type: 'text', text: '{{ ) }}' }] }, '/components/0/text form.feel'],
    [
      'a broken pattern',
      { components: [{ type: 'textfield', key: 'a', validate: { pattern: '(' } }] },
      '/components/0/validate/pattern form.pattern',
    ],
    [
      'a wrong property',
      { components: [{ type: 'textfield', key: 'a', properties: { prefill: 1 } }] },
      '/components/0 form.no-component',
    ],
  ])('with %s are refused', (_, json, violation) => expect(violationsOf(json)).toContain(violation));

  it('survive being sent and parsed again', () => {
    const json = JSON.parse(readFileSync(join(__dirname, 'example.form'), 'utf8'));
    expect(parseForm(JSON.parse(JSON.stringify(parseForm(json))))).toEqual(json);
  });
});

describe('whatever is sent', () => {
  const example = parseForm(JSON.parse(readFileSync(join(__dirname, 'example.form'), 'utf8')));
  const keys = [
    'name',
    'amount',
    'day',
    'agrees',
    'kind',
    'place',
    'several',
    'remark',
    'files',
    'computed',
    'forged',
    '__proto__',
  ];
  const anyAnswers = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(fc.jsonValue(), fc.constantFrom('other', 'one', '2026-03-01', true)),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(anyAnswers, fc.jsonValue(), (answers, prefill) => {
        const given = context(answers, { prefill: prefill as FormContext['prefill'] });
        pages(example, given);
        for (const error of validateAnswers(example, given)) errorText(error, 'x', 'en');
        summarise(example, given);
        initialAnswers(example, given);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps no answer to a field that is not shown', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const shown = new Set(
          pages(example, context(answers)).flatMap(({ fields }) => fields.map((field) => field.key)),
        );
        const kept = Object.keys(stripHidden(example, context(answers)));
        expect(kept.filter((key) => !shown.has(key) && key !== 'computed')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the same answers when asked again', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const once = stripHidden(example, context(answers));
        expect(stripHidden(example, context(once))).toEqual(once);
      }),
    );
  });

  it('refuses or reads any definition', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void violationsOf(json)));
    const component = fc.record(
      {
        type: fc.constantFrom('textfield', 'group', 'radio', 'x'),
        key: fc.jsonValue(),
        validate: fc.jsonValue(),
        properties: fc.jsonValue(),
        components: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.array(component), (components) => void violationsOf({ components })),
      { numRuns: 500 },
    );
  });
});

it('has words for each error in both languages, without a label missing', () => {
  for (const code of FIELD_ERROR_CODES) {
    const error = { key: 'x', code, params: { min: 1, max: 2, digits: 0, types: '.pdf' } };
    for (const language of ['sv', 'en'] as const) expect(errorText(error, 'Etikett', language)).toContain('Etikett');
  }
});
