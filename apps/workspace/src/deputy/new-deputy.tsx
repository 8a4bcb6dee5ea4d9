import { Button, Heading, ProblemPanel, SelectInput, TextInput, useChange, useRead, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { deputyTexts } from './deputy.texts';

const NOTHING = { deputyId: '', fromDay: '', toDay: '' };

/** Chooses a colleague to act for oneself between two days. */
export function NewDeputy() {
  const t = useTexts(deputyTexts);
  const candidates = useRead('GET /api/deputies/candidates', {});
  const arrange = useChange('POST /api/deputies', ['GET /api/deputies']);
  const [deputy, setDeputy] = useState(NOTHING);
  const set = (change: Partial<typeof NOTHING>) => setDeputy((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    arrange.mutate({ body: deputy }, { onSuccess: () => setDeputy(NOTHING) });
  };
  const options = (candidates.data?.items ?? []).map(({ id, name, department }) => ({
    value: id,
    label: department ? `${name}, ${department}` : name,
  }));
  return (
    <form className="ws-deputies fl-form" onSubmit={submit}>
      <Heading level={2} size="xs">
        {t.add}
      </Heading>
      <SelectInput
        label={t.who}
        options={options}
        empty={t.choose}
        required
        value={deputy.deputyId}
        onChange={(event) => set({ deputyId: event.target.value })}
      />
      <TextInput
        label={t.from}
        type="date"
        required
        value={deputy.fromDay}
        onChange={(event) => set({ fromDay: event.target.value })}
      />
      <TextInput
        label={t.to}
        type="date"
        required
        min={deputy.fromDay}
        value={deputy.toDay}
        onChange={(event) => set({ toDay: event.target.value })}
      />
      {arrange.error && <ProblemPanel error={arrange.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={arrange.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
