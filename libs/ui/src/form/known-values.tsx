import type { VisibleField } from '@farled/forms';
import { Details, SummaryList } from '../components';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { textOf } from './control';
import { useFormServices } from './services';
import { useSourceName } from './source-words';

const texts = defineTexts(
  {
    from: (source: string, day: string) => `Från ${source}, ${day}.`,
    wrong: 'Stämmer det inte?',
    wrongRegister:
      'Uppgifterna kommer från Skatteverkets folkbokföring och kan bara ändras där. Du kan ändå fortsätta: beskriv vad som är fel i ansökan eller ring oss.',
    wrongCompany:
      'Uppgifterna kommer från Bolagsverket och kan bara ändras där. Du kan ändå fortsätta: beskriv vad som är fel i ansökan eller ring oss.',
    wrongOther: 'Under Mina uppgifter står det hur uppgifter från varje register rättas.',
    unknown: 'Uppgift saknas',
  },
  {
    from: (source: string, day: string) => `From ${source}, ${day}.`,
    wrong: 'Is this wrong?',
    wrongRegister:
      'These details come from the population register of the Swedish Tax Agency and can only be changed there. You can still continue: describe what is wrong in the application, or call us.',
    wrongCompany:
      'These details come from the Swedish Companies Registration Office and can only be changed there. You can still continue: describe what is wrong in the application, or call us.',
    wrongOther: 'My details tells how to correct what comes from each register.',
    unknown: 'Not known',
  },
);

const WRONG = { 'population-register': 'wrongRegister', 'company-register': 'wrongCompany' } as const;

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
  const sourceName = useSourceName();
  const origin = sources[fields.find((field) => sources[field.prefillPath ?? ''])?.prefillPath ?? ''];
  const items = fields.map((field) => ({
    key: field.key,
    label: field.label,
    value: textOf(values(field)) || t.unknown,
  }));
  return (
    <div className="fl-known">
      <SummaryList items={items} />
      {origin && <p className="fl-known-source">{t.from(sourceName(origin.source), format.day(origin.at))}</p>}
      <Details summary={t.wrong}>
        <p>{t[WRONG[origin?.source as keyof typeof WRONG] ?? 'wrongOther']}</p>
      </Details>
    </div>
  );
}
