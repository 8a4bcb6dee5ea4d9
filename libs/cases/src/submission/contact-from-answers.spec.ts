import type { FormDefinition } from '@farled/forms';
import { contactFromAnswers } from './contact-from-answers';

const form: FormDefinition = {
  components: [
    {
      type: 'group',
      components: [
        { type: 'textfield', key: 'mail', properties: { prefill: 'contact.email' } },
        { type: 'radio', key: 'how', properties: { prefill: 'contact.channel' } },
        { type: 'textfield', key: 'name', properties: { prefill: 'person.name' } },
      ],
    },
  ],
};

describe('the contact in an application', () => {
  it('is what was answered where the contact register fills in', () => {
    const answers = { mail: 'a@example.com', how: 'sms', name: 'Elin' };
    expect(contactFromAnswers(form, answers)).toEqual({ email: 'a@example.com', channel: 'sms' });
  });

  it('is nothing where a form does not ask', () => {
    expect(contactFromAnswers({ components: [] }, { mail: 'a@example.com' })).toBeUndefined();
  });
});
