import { filesIn, initialAnswers, namedFields, pages, stripHidden, summarise, validateAnswers } from './index';
import { context, file, form, OPTIONS, page, REQUIRED, violationsOf } from './testing/forms-for-tests';

const list = (more: object = {}) => ({
  type: 'dynamiclist',
  path: 'guests',
  label: 'Gäster',
  properties: { itemLabel: 'Gäst', itemLabelEn: 'Guest', minRows: 1, maxRows: 3 },
  components: [
    { type: 'textfield', key: 'name', label: 'Namn {{ i }}', validate: REQUIRED },
    { type: 'number', key: 'nights', label: 'Nätter', validate: { max: '=mostNights' } },
    {
      type: 'textfield',
      key: 'food',
      label: 'Kost',
      conditional: { hide: '=this.nights = null or parent.selfCatered' },
    },
    { type: 'expression', key: 'cost', expression: '=nights * price' },
    { type: 'filepicker', key: 'papers', label: 'Handlingar' },
  ],
  ...more,
});
const definition = form(
  page(
    'resa',
    { type: 'checkbox', key: 'selfCatered', label: 'Egen mat' },
    { type: 'expression', key: 'price', expression: '=500' },
    { type: 'expression', key: 'mostNights', expression: '=14' },
    list(),
    { type: 'expression', key: 'total', expression: '=sum(guests.cost)' },
    { type: 'text', text: 'Totalt {{ total }} kr för {{ count(guests) }}.' },
  ),
);
const GUESTS = [
  { name: 'Kim', nights: 2, food: 'Vegan' },
  { name: '', nights: 15 },
];

describe('a dynamic list', () => {
  it('has rows whose rules read the row, the form around it and the number of the row', () => {
    const fields = pages(definition, context({ guests: GUESTS }))[0]?.fields ?? [];
    const { rows = [], ...listField } = fields[1] ?? {};
    expect(listField).toMatchObject({ key: 'guests', type: 'dynamiclist', minRows: 1, maxRows: 3, isOpen: true });
    expect(rows.map((row) => [row.title, row.fields.map((field) => [field.key, field.label])])).toEqual([
      [
        'Gäst 1',
        [
          ['guests.0.name', 'Namn 1'],
          ['guests.0.nights', 'Nätter'],
          ['guests.0.food', 'Kost'],
          ['guests.0.papers', 'Handlingar'],
        ],
      ],
      [
        'Gäst 2',
        [
          ['guests.1.name', 'Namn 2'],
          ['guests.1.nights', 'Nätter'],
          ['guests.1.food', 'Kost'],
          ['guests.1.papers', 'Handlingar'],
        ],
      ],
    ]);
    expect(fields[2]?.text).toBe('Totalt 8500 kr för 2.');
    expect(namedFields(fields).find(({ field }) => field.key === 'guests.1.nights')?.name).toBe('Gäst 2: Nätter');
  });

  it('is checked row by row', () => {
    expect(validateAnswers(definition, context({ guests: GUESTS }))).toEqual([
      { key: 'guests.1.name', code: 'required' },
      { key: 'guests.1.nights', code: 'max', params: { max: 14 } },
    ]);
  });

  it.each([
    [undefined, 'min-rows'],
    [[], 'min-rows'],
    ['x', 'rows'],
    [[1], 'rows'],
    [[[]], 'rows'],
    [[{}, {}, {}, {}], 'max-rows'],
    [Array.from({ length: 100_000 }, () => ({})), 'max-rows'],
  ])('with %j for rows is refused (%s)', (guests, code) => {
    expect(validateAnswers(definition, context({ guests })).map((error) => error.code)).toContain(code);
  });

  it('keeps what was shown and asked for, and what is computed of it', () => {
    const sent = [{ name: 'Kim', nights: 2, food: 'Vegan', forged: 1, cost: 0, papers: [{ ...file('a.pdf'), x: 1 }] }];
    expect(stripHidden(definition, context({ guests: sent, selfCatered: true }))).toEqual({
      selfCatered: true,
      price: 500,
      mostNights: 14,
      guests: [{ name: 'Kim', nights: 2, cost: 1000, papers: [file('a.pdf')] }],
      total: 1000,
    });
  });

  it('begins with as many rows as the form says, and at least as many as must be', () => {
    expect(initialAnswers(definition, context())).toEqual({ guests: [{}] });
    const two = form(list({ defaultRepetitions: 2, components: [{ type: 'number', key: 'n', defaultValue: 7 }] }));
    expect(initialAnswers(two, context())).toEqual({ guests: [{ n: 7 }, { n: 7 }] });
    const none = form(list({ defaultRepetitions: 0, properties: {} }));
    expect(initialAnswers(none, context())).toEqual({ guests: [] });
  });

  it('is summed up with each row by its name', () => {
    const rows = summarise(definition, context({ guests: [GUESTS[0]] }, { language: 'en' }))[0]?.rows ?? [];
    expect(rows[1]).toEqual({
      key: 'guests.0.name',
      label: 'Guest 1: Namn 1',
      value: 'Kim',
      part: { title: 'Guest 1', label: 'Namn 1' },
    });
    const empty = summarise(definition, context({ guests: [] }))[0]?.rows ?? [];
    expect(empty[1]).toEqual({ key: 'guests', label: 'Gäster', value: 'Inget tillagt' });
  });

  it('names the files of its rows, and takes no other answer for a file', () => {
    const guests = [{}, { papers: [file('a.pdf')], name: 'x' }, { id: 'd9', name: 'y' }];
    expect(filesIn(definition, { guests })).toEqual([{ field: 'guests.1.papers', id: 'd1' }]);
  });
});

describe('a definition with', () => {
  it.each([
    ['a list without a path', list({ path: undefined }), '/components/0/path form.key'],
    [
      'a list in a list',
      list({ components: [list({ path: 'inner' })] }),
      '/components/0/components/0/type form.list-in-list',
    ],
    [
      'a row filled in from a register',
      list({ components: [{ type: 'textfield', key: 'a', properties: { prefill: 'person.name' } }] }),
      '/components/0/components/0/properties/prefill form.prefill-in-list',
    ],
    ['a group with a path', { type: 'group', path: 'inner', components: [] }, '/components/0/path form.group-path'],
    [
      'a foreign picture',
      { type: 'image', source: 'https://x.example/a.png' },
      '/components/0/source form.image-source',
    ],
    [
      'a picture of no address',
      { type: 'image', source: '//x.example/a.png' },
      '/components/0/source form.image-source',
    ],
    [
      'a table of nothing',
      { type: 'table', columns: [{ key: 'a', label: 'A' }] },
      '/components/0/dataSource form.no-data',
    ],
    ['a table without columns', { type: 'table', dataSource: '=a' }, '/components/0/columns form.no-columns'],
    ['a preview of nothing', { type: 'documentPreview' }, '/components/0/dataSource form.no-data'],
    ['HTML', { type: 'html', content: '<b>' }, '/components/0/type form.type-unknown'],
    ['a frame', { type: 'iframe', url: 'https://x.example' }, '/components/0/type form.type-unknown'],
    ['a key that means the row', { type: 'number', key: 'parent' }, '/components/0/key form.key'],
  ])('%s is refused', (_, component, violation) => {
    expect(violationsOf({ components: [component] })).toContain(violation);
  });
});

describe('what is only shown', () => {
  const shown = (component: object, answers = {}, language: 'sv' | 'en' = 'sv') =>
    pages(form(component, { type: 'filepicker', key: 'files', label: 'Filer' }), context(answers, { language }))[0]
      ?.fields[0];

  it('is a table in words, with figures told apart', () => {
    const table = {
      type: 'table',
      label: 'Avgifter',
      dataSource: '=[{what: "Plats", cost: 1250.5, paid: true}, {what: "Mat", cost: 300}]',
      columns: [
        { key: 'what', label: 'Vad' },
        { key: 'cost', label: 'Kostnad' },
        { key: 'paid', label: 'Betald' },
      ],
      rowCount: 10,
      properties: { columnsEn: { what: 'What' } },
    };
    expect(shown(table)?.table).toEqual({
      columns: [
        { key: 'what', label: 'Vad', isNumber: false },
        { key: 'cost', label: 'Kostnad', isNumber: true },
        { key: 'paid', label: 'Betald', isNumber: false },
      ],
      rows: [
        ['Plats', '1\u00a0250,5', 'Ja'],
        ['Mat', '300', ''],
      ],
      pageSize: 10,
    });
    expect(shown(table, {}, 'en')?.table?.columns[0]?.label).toBe('What');
  });

  it('is a picture of our own or none', () => {
    expect(
      shown({ type: 'image', source: '/bild.svg', alt: 'En båt', properties: { altEn: 'A boat' } }, {}, 'en'),
    ).toMatchObject({
      source: '/bild.svg',
      alt: 'A boat',
    });
    expect(shown({ type: 'image', source: '="https://x.example/" + "a.png"' })?.source).toBeUndefined();
  });

  it('is the files that an answer holds', () => {
    const field = shown(
      { type: 'documentPreview', dataSource: '=files', label: 'Dina filer' },
      { files: [file('a.pdf')] },
    );
    expect(field?.documents).toEqual([file('a.pdf')]);
  });
});

it('takes several answers from a long list', () => {
  const tags = form({ type: 'taglist', key: 'tags', label: 'Ämnen', values: OPTIONS, validate: REQUIRED });
  const codes = (value: unknown) => validateAnswers(tags, context({ tags: value })).map(({ code }) => code);
  expect([codes(['b', 'a']), codes([]), codes(['c']), codes(['a', 'a'])]).toEqual([
    [],
    ['required-choices'],
    ['choice'],
    ['choice'],
  ]);
  expect(summarise(tags, context({ tags: ['b', 'a'] }))[0]?.rows[0]?.value).toBe('Beta, Alfa');
});
