import type { OrganisationUnit } from '@farled/api-client';
import { Button, ProblemPanel, SelectInput, useChange, useRead, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { organisationTexts } from './organisation.texts';

/** Adds somebody who has an account to a unit. */
export function AddMember({ unit }: { unit: OrganisationUnit }) {
  const t = useTexts(organisationTexts);
  const accounts = useRead('GET /api/organisation/accounts', {});
  const add = useChange('POST /api/organisation/units/{id}/members', [
    'GET /api/organisation/units',
    'GET /api/organisation/units/{id}',
  ]);
  const [staffId, setStaffId] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ path: { id: unit.id }, body: { staffId } }, { onSuccess: () => setStaffId('') });
  };
  const options = (accounts.data?.items ?? [])
    .filter(({ isActive }) => isActive)
    .map(({ id, name, department }) => ({ value: id, label: department ? `${name}, ${department}` : name }));
  return (
    <form className="fl-form" onSubmit={submit}>
      <SelectInput
        label={t.addPerson}
        empty={t.choosePerson}
        options={options}
        required
        value={staffId}
        onChange={(event) => setStaffId(event.target.value)}
      />
      {add.error && <ProblemPanel error={add.error} />}
      <div className="fl-actions">
        <Button type="submit" variant="secondary" busy={add.isPending}>
          {t.add}
        </Button>
      </div>
    </form>
  );
}
