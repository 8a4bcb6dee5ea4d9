import type { Trustee } from '@farled/api-client';
import { Button, Dialog, ProblemPanel, useChange, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ScopeFields, scopeOf, type WrittenScope } from './scope-fields';
import { trusteesTexts } from './trustees.texts';

/** Changes what a commission covers and until when. */
export function ChangeTrustee({ trustee, onClose }: { trustee: Trustee; onClose: () => void }) {
  const t = useTexts(trusteesTexts);
  const queries = useQueryClient();
  const change = useChange('PUT /api/officer/trustees/{id}');
  const { powers, startsOn, endsOn } = trustee;
  const [written, setWritten] = useState<WrittenScope>({ powers, startsOn, endsOn: endsOn ?? '' });
  const [isMissing, setMissing] = useState(false);
  const saved = () => {
    void queries.invalidateQueries({ queryKey: ['trustees'] });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(written.powers.length === 0);
    if (written.powers.length === 0) return;
    change.mutate({ path: { id: trustee.id }, body: scopeOf(written) }, { onSuccess: saved });
  };
  return (
    <Dialog open title={t.changeNamed(trustee.reference)} onClose={onClose}>
      <form className="fl-form" onSubmit={submit}>
        <ScopeFields
          value={written}
          error={isMissing ? t.needPowers : undefined}
          onChange={(part) => setWritten({ ...written, ...part })}
        />
        {change.error && <ProblemPanel error={change.error} />}
        <div className="fl-actions">
          <Button type="submit" busy={change.isPending}>
            {t.save}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
