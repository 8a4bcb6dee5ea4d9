import type { VisibleField } from '@farled/forms';
import { Details, SummaryList } from '../components';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { textOf } from './control';
import { useFormServices } from './services';

const texts = defineTexts(
  {
    register: (day: string) => `Från folkbokföringen, ${day}.`,
    contact: (day: string) => `Från dina kontaktuppgifter hos oss, ${day}.`,
    other: (source: string, day: string) => `Från ${source}, ${day}.`,
    wrong: 'Stämmer det inte?',
    wrongRegister:
      'Uppgifterna kommer från Skatteverkets folkbokföring och kan bara ändras där. Du kan ändå fortsätta: beskriv vad som är fel i ansökan eller ring oss.',
    wrongOther: 'Du kan ändra uppgifterna under Mina uppgifter.',
    unknown: 'Uppgift saknas',
  },
  {
    register: (day: string) => `From the population register, ${day}.`,
    contact: (day: string) => `From your contact details with us, ${day}.`,
    other: (source: string, day: string) => `From ${source}, ${day}.`,
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
  const from = (source: string, day: string) => {
    if (source === REGISTER) return t.register(day);
    return source === 'contact' ? t.contact(day) : t.other(source, day);
  };
  return (
    <div className="fl-known">
      <SummaryList items={items} />
      {origin && <p className="fl-known-source">{from(origin.source, format.day(origin.at))}</p>}
      <Details summary={t.wrong}>
        <p>{origin?.source === REGISTER ? t.wrongRegister : t.wrongOther}</p>
      </Details>
    </div>
  );
}
