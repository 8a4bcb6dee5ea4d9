import { initialAnswers, pages, stripHidden, summarise, validateAnswers } from './index';
import { context, file, form, OPTIONS, page, REQUIRED } from './testing/forms-for-tests';

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
