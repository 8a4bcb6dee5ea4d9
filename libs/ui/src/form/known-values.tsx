import type { VisibleField } from '@farled/forms';
import { Details, SummaryList } from '../components';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { textOf } from './control';
import { useFormServices } from './services';

const texts = defineTexts(
  {
    register: 'Från folkbokföringen',
    contact: 'Från dina kontaktuppgifter hos oss',
    other: (source: string) => `Från ${source}`,
    wrong: 'Stämmer det inte?',
    wrongRegister:
      'Uppgifterna kommer från Skatteverkets folkbokföring och kan bara ändras där. Du kan ändå fortsätta: beskriv vad som är fel i ansökan eller ring oss.',
    wrongOther: 'Du kan ändra uppgifterna under Mina uppgifter.',
    unknown: 'Uppgift saknas',
  },
  {
    register: 'From the population register',
    contact: 'From your contact details with us',
    other: (source: string) => `From ${source}`,
    wrong: 'Is this wrong?',
    wrongRegister:
      'These details come from the population register of the Swedish Tax Agency and can only be changed there. You can still continue: describe what is wrong in the application, or call us.',
    wrongOther: 'You can change these details under My details.',
    unknown: 'Not known',
  },
);

const REGISTER = 'population-register';

/** Values the municipality already knows, with their source and date, and what to do when they are wrong. */
export function KnownValues({
  fields,
  values,
}: {
  fields: readonly VisibleField[];
  values: (f: VisibleField) => unknown;
}) {
  const t = useTexts(texts);
  const format = useFormat();
  const { sources } = useFormServices();
  const origin = sources[fields[0]?.prefillPath?.split('.')[0] ?? ''];
  const items = fields.map((field) => ({
    key: field.key,
    label: field.label,
    value: textOf(values(field)) || t.unknown,
  }));
  const names: Record<string, string> = { [REGISTER]: t.register, 'contact-register': t.contact };
  return (
    <div className="fl-known">
      <SummaryList items={items} />
      {origin && (
        <p className="fl-known-source">
          {[names[origin.source] ?? t.other(origin.source), format.day(origin.at)].filter(Boolean).join(', ')}.
        </p>
      )}
      <Details summary={t.wrong}>
        <p>{origin?.source === REGISTER ? t.wrongRegister : t.wrongOther}</p>
      </Details>
    </div>
  );
}
