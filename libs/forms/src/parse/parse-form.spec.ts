import { readFileSync } from 'node:fs';
import { formOfPart, parseForm, parseFormOfPart, withoutInvitations } from '../index';
import { exampleJson, violationsOf } from '../testing/forms-for-tests';

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

  it('of one who fills in a part are read without the pages that others get', () => {
    const whole = parseForm(JSON.parse(readFileSync('processes/ansok-forskola/application.form', 'utf8')));
    for (const seen of [formOfPart(whole), formOfPart(whole, 'cohabitant'), withoutInvitations(formOfPart(whole))]) {
      expect(parseFormOfPart(JSON.parse(JSON.stringify(seen)))).toEqual(seen);
    }
    expect(violationsOf(formOfPart(whole)).join()).toMatch(/form.invites/);
  });

  it('survive being sent and parsed again', () => {
    const json = exampleJson();
    expect(parseForm(JSON.parse(JSON.stringify(parseForm(json))))).toEqual(json);
  });
});
