import { ConfirmedButton, useChange, useTexts } from '@farled/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { assistedTexts } from './assisted.texts';

/** Throws away what was written, once asked. */
export function RemoveApplication({ id }: { id: string }) {
  const t = useTexts(assistedTexts);
  const navigate = useNavigate();
  const remove = useChange('DELETE /api/officer/assisted-applications/{id}', [
    'GET /api/officer/assisted-applications',
  ]);
  const confirm = () =>
    remove.mutate({ path: { id } }, { onSuccess: () => void navigate(paths.assistedNew, { replace: true }) });
  return (
    <ConfirmedButton label={t.remove} title={t.removeTitle} change={remove} onConfirm={confirm}>
      <p>{t.removeText}</p>
    </ConfirmedButton>
  );
}
