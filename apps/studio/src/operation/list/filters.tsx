import { SelectInput, useRead, useTexts } from '@farled/ui';
import { useWords } from '../use-words';
import { listTexts } from './list.texts';
import type { useSelection } from './use-selection';

/** Chooses among the errors by e-service, cause and age. */
export function Filters({ chosen, onChange }: { chosen: ReturnType<typeof useSelection>; onChange: () => void }) {
  const t = useTexts(listTexts);
  const { causes } = useWords();
  const services = useRead('GET /api/studio/operation/services', {});
  const ages = [
    { value: '1', label: t.hour },
    { value: '24', label: t.day },
    { value: '168', label: t.week },
  ];
  const choose = (name: string) => (event: { target: { value: string } }) => {
    onChange();
    chosen.choose(name, event.target.value);
  };
  const options = (services.data?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <fieldset className="sd-filters">
      <legend className="ds-sr-only">{t.filter}</legend>
      <SelectInput
        label={t.service}
        empty={t.allServices}
        options={options}
        value={chosen.service}
        onChange={choose('tjanst')}
      />
      <SelectInput
        label={t.cause}
        empty={t.allCauses}
        options={causes}
        value={chosen.type}
        onChange={choose('orsak')}
      />
      <SelectInput label={t.age} empty={t.anyAge} options={ages} value={chosen.hours} onChange={choose('timmar')} />
    </fieldset>
  );
}
