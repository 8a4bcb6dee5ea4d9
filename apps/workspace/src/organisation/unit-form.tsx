import type { OrganisationUnit, UnitKind } from '@farled/api-client';
import { Button, ProblemPanel, SelectInput, TextInput, useChange, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { organisationTexts } from './organisation.texts';

const TOUCHED = ['GET /api/organisation/units', 'GET /api/organisation/units/{id}'] as const;
const KINDS: readonly UnitKind[] = ['committee', 'department', 'team'];

const NEW: Pick<OrganisationUnit, 'name' | 'kind' | 'parentId'> = { name: '', kind: 'team', parentId: null };

/** Makes a unit, or changes the one given. */
export function UnitForm({ unit, units }: { unit?: OrganisationUnit; units: readonly OrganisationUnit[] }) {
  const t = useTexts(organisationTexts);
  const create = useChange('POST /api/organisation/units', TOUCHED);
  const change = useChange('PUT /api/organisation/units/{id}', TOUCHED);
  const before = unit ?? NEW;
  const [code, setCode] = useState('');
  const [name, setName] = useState(before.name);
  const [kind, setKind] = useState(before.kind);
  const [parentId, setParentId] = useState(before.parentId ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const facts = { name, kind, ...(parentId ? { parentId } : {}) };
    if (unit) change.mutate({ path: { id: unit.id }, body: { ...facts, revision: unit.revision } });
    else create.mutate({ body: { ...facts, code } }, { onSuccess: () => [setCode, setName].map((set) => set('')) });
  };
  const others = units.filter(({ id, isClosed }) => id !== unit?.id && !isClosed);
  return (
    <form className="fl-form" onSubmit={submit}>
      {!unit && (
        <TextInput
          label={t.code}
          hint={t.codeHint}
          required
          pattern="[a-z0-9][a-z0-9\-]{0,39}"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      <TextInput
        label={t.name}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectInput
        label={t.kind}
        options={KINDS.map((value) => ({ value, label: t[value] }))}
        value={kind}
        onChange={(event) => setKind(event.target.value as UnitKind)}
      />
      <SelectInput
        label={t.parent}
        empty={t.top}
        options={others.map(({ id, name: label }) => ({ value: id, label }))}
        value={parentId}
        onChange={(event) => setParentId(event.target.value)}
      />
      <Problem error={create.error ?? change.error} />
      <div className="fl-actions">
        <Button type="submit" busy={create.isPending || change.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

const Problem = ({ error }: { error: Error | null }) => error && <ProblemPanel error={error} />;
