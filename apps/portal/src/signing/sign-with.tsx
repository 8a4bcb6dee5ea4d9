import type { SignedThing } from '@farled/api-client';
import { Alert, BankIdPanel, EidChoices, EidOutcome, ProblemPanel, useApi, useSession, useTexts } from '@farled/ui';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { signingTexts } from './signing.texts';

interface SignWithProps {
  thing: SignedThing;
  id: string;
  onSigned: () => void;
}

/** Every way to sign: BankID here, or another e-legitimation at its own page and back. */
export function SignWith({ thing, id, onSigned }: SignWithProps) {
  const api = useApi();
  const t = useTexts(signingTexts);
  const { loggedIn } = useSession();
  const path = { id };
  const [search] = useSearchParams();
  const begin = useMutation<{ next: string }, Error, string>({
    mutationFn: (idp) => api.call(`POST /api/${thing}/{id}/eid`, { path, body: { idp } }),
    onSuccess: ({ next }) => window.location.assign(next),
  });
  const problem = useReturn(thing, id, onSigned);
  // BankID signs with a personal number, so it is no way for somebody who has none.
  const isForeign = loggedIn?.hasPersonalNumber === false;
  return (
    <>
      <EidOutcome outcome={search.get('misslyckades') ?? (problem === 'unsigned' ? 'failed' : null)} />
      {problem instanceof Error && <ProblemPanel error={problem} />}
      {isForeign ? (
        <Alert tone="info">
          <p>{t.foreignSign}</p>
        </Alert>
      ) : (
        <BankIdPanel
          purpose={`${thing}-${id}`}
          kind="sign"
          start={(body) => api.call(`POST /api/${thing}/{id}/bankid`, { path, body })}
          poll={(orderId) => api.call(`POST /api/${thing}/{id}/poll`, { path, body: { orderId } })}
          cancel={(orderId, options) =>
            api.call(`POST /api/${thing}/{id}/cancel`, { path, body: { orderId } }, options)
          }
          onComplete={onSigned}
        />
      )}
      {begin.error && <ProblemPanel error={begin.error} />}
      <EidChoices
        onlyForeign={isForeign}
        onChoose={({ id: idp }) => begin.mutate(idp)}
        isBusy={begin.isPending || begin.isSuccess}
      />
    </>
  );
}

/** Back from the IdP: asks once whether the signature is there, and goes on if it is. */
function useReturn(thing: SignedThing, id: string, onSigned: () => void): Error | 'unsigned' | undefined {
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const isBack = search.has('eid');
  const check = useMutation<{ signed: boolean }, Error, void>({
    mutationFn: () => api.call(`POST /api/${thing}/{id}/eid/check`, { path: { id } }),
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
