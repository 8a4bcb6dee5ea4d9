import { BankIdPanel, EidChoices, EidOutcome, ProblemPanel, useApi } from '@farled/ui';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

interface SignPanelProps {
  signingId: string;
  onSigned: () => void;
}

/** Every way to sign: BankID here, or another e-legitimation at its own page and back. */
export function SignPanel({ signingId, onSigned }: SignPanelProps) {
  const api = useApi();
  const path = { id: signingId };
  const [search] = useSearchParams();
  const begin = useMutation<{ next: string }, Error, string>({
    mutationFn: (idp) => api.call('POST /api/signings/{id}/eid', { path, body: { idp } }),
    onSuccess: ({ next }) => window.location.assign(next),
  });
  const problem = useReturn(signingId, onSigned);
  return (
    <>
      <EidOutcome outcome={search.get('misslyckades') ?? (problem === 'unsigned' ? 'failed' : null)} />
      {problem instanceof Error && <ProblemPanel error={problem} />}
      <BankIdPanel
        purpose={`sign-${signingId}`}
        kind="sign"
        start={(body) => api.call('POST /api/signings/{id}/bankid', { path, body })}
        poll={(orderId) => api.call('POST /api/signings/{id}/poll', { path, body: { orderId } })}
        cancel={(orderId, options) => api.call('POST /api/signings/{id}/cancel', { path, body: { orderId } }, options)}
        onComplete={onSigned}
      />
      {begin.error && <ProblemPanel error={begin.error} />}
      <EidChoices onChoose={({ id }) => begin.mutate(id)} isBusy={begin.isPending || begin.isSuccess} />
    </>
  );
}

/** Back from the IdP: asks once whether the signature is there, and goes on if it is. */
function useReturn(signingId: string, onSigned: () => void): Error | 'unsigned' | undefined {
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const isBack = search.has('eid');
  const check = useMutation<{ signed: boolean }, Error, void>({
    mutationFn: () => api.call('POST /api/signings/{id}/eid/check', { path: { id: signingId } }),
    onSuccess: ({ signed }) => signed && onSigned(),
  });
  const { mutate } = check;
  useEffect(() => {
    if (!isBack) return;
    // A page that is loaded anew must not ask again.
    setSearch({}, { replace: true });
    mutate();
  }, [isBack, setSearch, mutate]);
  return check.error ?? (check.data?.signed === false ? 'unsigned' : undefined);
}
