import type { FormDefinition } from '@farled/forms';
import { type Actor, PersonalNumber } from '@farled/kernel';
import type { Persons } from '@farled/register';
import { PersonAnswers } from './person-answers';

const NUMBER = '19900118-2394';
const PERSON = '018f2f00-0000-7000-8000-000000000001';
const asked = { type: 'textfield', key: 'number', properties: { format: 'personal-number' } } as const;
const form: FormDefinition = {
  components: [
    { ...asked, key: 'contact' },
    { type: 'textfield', key: 'other' },
    { type: 'dynamiclist', path: 'guests', components: [asked] },
  ],
};

/** A register that knows one person. */
const register = {
  findOrCreate: (number: PersonalNumber) => Promise.resolve(number.formatted === NUMBER ? PERSON : 'somebody-else'),
  numberOf: () => Promise.resolve(PersonalNumber.parse(NUMBER)),
} as unknown as Persons;

describe('personal numbers in answers', () => {
  const people = new PersonAnswers(register);
  const written = { contact: NUMBER, other: 'Text', guests: [{ number: '199001182394' }, { number: '900118-2394' }] };

  it('are stored as references, in rows of lists and in ten digits as well', async () => {
    const stored = await people.stored(form, written);
    expect(stored).toEqual({
      contact: `person:${PERSON}:19900118`,
      other: 'Text',
      guests: [{ number: `person:${PERSON}:19900118` }, { number: `person:${PERSON}:19900118` }],
    });
    expect(JSON.stringify(stored)).not.toContain('2394');
  });

  it('are shown to their writer as numbers', async () => {
    const shown = await people.written({} as Actor, form, await people.stored(form, written));
    expect(shown).toEqual({ contact: NUMBER, other: 'Text', guests: [{ number: NUMBER }, { number: NUMBER }] });
  });

  it('are not found out by sending a reference', async () => {
    const sent = { contact: `person:${PERSON}:19900118` };
    expect(await people.stored(form, sent)).toEqual({ contact: '' });
  });

  it('that are no numbers yet stay as they are', async () => {
    expect(await people.stored(form, { contact: '19900118' })).toEqual({ contact: '19900118' });
  });
});
