import fc from 'fast-check';
import {
  errorText,
  type FormContext,
  initialAnswers,
  pages,
  parseForm,
  stripHidden,
  summarise,
  validateAnswers,
} from './index';
import { context, exampleJson, violationsOf } from './testing/forms-for-tests';

describe('whatever is sent', () => {
  const example = parseForm(exampleJson());
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
