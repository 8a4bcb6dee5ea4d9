import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  contradictions,
  initialAnswers,
  PREFILL_KEYS,
  pages,
  prefillKeysOf,
  stripHidden,
  summarise,
  validateAnswers,
} from '../index';
import { context, form, REQUIRED, violationsOf } from '../testing/forms-for-tests';

const field = (key: string, prefill: string, more: object = {}) => ({
  type: 'textfield',
  key,
  label: key,
  properties: { prefill },
  ...more,
});
const prefill = {
  person: {
    name: 'Elin Exempel',
    address: { careOf: 'Berg', street: 'Provgatan 1', postalCode: '641 00', city: 'KÖPING' },
  },
  contact: { email: 'elin@example.org' },
};

describe('the closed list of keys', () => {
  it('refuses a key that is not in it, and names the nearest', () => {
    expect(violationsOf({ components: [field('a', 'person.adress.street')] })).toEqual([
      '/components/0/properties/prefill form.prefill-unknown',
    ]);
    expect(violationsOf({ components: [{ type: 'radio', key: 'a', properties: { optionsFrom: 'kids' } }] })).toEqual([
      '/components/0/properties/optionsFrom form.prefill-unknown',
    ]);
  });

  it.each([
    ['a list in a text field', field('a', 'children')],
    ['a text in a number', { ...field('a', 'person.name'), type: 'number' }],
    ['a text as choices', { type: 'radio', key: 'a', properties: { optionsFrom: 'person.name' } }],
  ])('refuses %s', (_, component) => {
    expect(violationsOf({ components: [component] })[0]).toContain('form.prefill-type');
  });

  it('is documented key by key', () => {
    const page = readFileSync(resolve(__dirname, '../../../../docs/how-to/prefill-a-form.md'), 'utf8');
    const rows = Object.entries(PREFILL_KEYS).filter(([key, { type }]) => !page.includes(`| \`${key}\` | ${type} |`));
    expect(rows.map(([key]) => key)).toEqual([]);
  });

  it('tells which keys a form needs, also those that its rules read', () => {
    const definition = form(
      field('street', 'person.address.street', { conditional: { hide: '=prefill.person.givenName != null' } }),
      { type: 'radio', key: 'child', properties: { optionsFrom: 'children' } },
    );
    expect(prefillKeysOf(definition)).toEqual(['person.givenName', 'person.address.street', 'children']);
  });
});

describe('a locked value', () => {
  const locked = field('name', 'person.name', { properties: { prefill: 'person.name', readonlyPrefill: true } });
  const ruled = field('street', 'person.address.street', { readonly: '=not(moved = true)', validate: REQUIRED });
  const definition = form(locked, ruled, { type: 'checkbox', key: 'moved', label: 'Flyttat' });

  it('cannot be changed by an answer, wherever it is read', () => {
    const forged = context({ name: 'Annan', street: 'Annan gata 2' }, { prefill });
    expect(validateAnswers(definition, forged)).toEqual([]);
    expect(stripHidden(definition, forged)).toEqual({});
    const rows = summarise(definition, forged).flatMap((page) => page.rows.map(({ value }) => value));
    expect(rows).toEqual(['Elin Exempel', 'Provgatan 1', 'Nej']);
  });

  it('opens by its rule, with the value to begin from', () => {
    expect(initialAnswers(definition, context({}, { prefill }))).toEqual({ street: 'Provgatan 1' });
    const open = context({ moved: true, street: 'Nya vägen 2' }, { prefill });
    expect(pages(definition, open)[0]?.fields.map(({ readonly }) => readonly)).toEqual([true, false, false]);
    expect(stripHidden(definition, open)).toEqual({ street: 'Nya vägen 2', moved: true });
    expect(validateAnswers(definition, context({ moved: true, street: '' }, { prefill }))).toEqual([
      { key: 'street', code: 'required' },
    ]);
  });

  it('without a register behind it is what the form says', () => {
    const fixed = form({ type: 'textfield', key: 'a', label: 'A', readonly: true, defaultValue: 'Fast' });
    expect(summarise(fixed, context({ a: 'Annat' }))[0]?.rows[0]?.value).toBe('Fast');
  });
});

describe('an answer beside the register', () => {
  const definition = form(
    field('address', 'person.address'),
    field('name', 'person.name'),
    field('email', 'contact.email'),
    field('birth', 'person.birthDate'),
  );

  it('contradicts it when it says something else', () => {
    const answers = { address: 'Provgatan 1', name: 'Elin Ny', email: 'ny@example.org', birth: '1984-01-01' };
    expect(contradictions(definition, context(answers, { prefill }))).toEqual([
      {
        field: 'address',
        key: 'person.address',
        label: 'address',
        answer: 'Provgatan 1',
        known: 'c/o Berg, Provgatan 1, 641 00 KÖPING',
        source: 'population-register',
      },
      expect.objectContaining({ field: 'name', answer: 'Elin Ny', known: 'Elin Exempel' }),
    ]);
  });

  it('does not when only capitals, spaces and commas differ', () => {
    const answers = { address: 'C/o Berg Provgatan 1 64100 Köping', name: ' elin  exempel' };
    expect(contradictions(definition, context(answers, { prefill }))).toEqual([]);
  });
});
