import {
  announceActing,
  BankIdPanel,
  defineTexts,
  EidChoices,
  EidOutcome,
  OuterLink,
  PageBody,
  PageHeading,
  Paragraph,
  useApi,
  useLanguage,
  useSession,
  useTexts,
} from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { paths } from '../paths';

const texts = defineTexts(
  {
    title: 'Logga in',
    lead: 'Med din e-legitimation vet vi att det är du, och bara du ser dina ärenden.',
    staff: 'Arbetar du i kommunen?',
    staffLink: 'Till handläggningen',
  },
  {
    title: 'Log in',
    lead: 'Your e-identification tells us that it is you, and only you can see your cases.',
    staff: 'Do you work for the municipality?',
    staffLink: 'Go to the staff pages',
  },
);

/** Only addresses within the portal: a link to us must not send people on to somebody else. */
export function safeReturn(wanted: string | null): string {
  // A browser takes a tab or a line break out of an address, and a backslash for a slash.
  return wanted && /^\/(?!\/)[^\s\\]*$/.test(wanted) ? wanted : paths.cases;
}

/** Where a login with another e-legitimation begins. */
const eidLogin = (idp: string, till: string, lang: string): string =>
  `/api/eid/login?${new URLSearchParams({ idp, till, lang })}`;

/** Login with BankID or another e-legitimation, then on to where one was going. */
export function LoginPage() {
  const t = useTexts(texts);
  const api = useApi();
  const queries = useQueryClient();
  const { loggedIn } = useSession();
  const [search] = useSearchParams();
  const [language] = useLanguage();
  const complete = useCallback(() => {
    // The login has rotated the session, so the old token and everything read as nobody are void.
    api.forgetToken();
    announceActing();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GET /api/session' });
    void queries.invalidateQueries({ queryKey: ['GET /api/session'] });
  }, [api, queries]);
  if (loggedIn) return <Navigate to={safeReturn(search.get('till'))} replace />;
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <EidOutcome outcome={search.get('eid')} />
      <Paragraph lead className="app-lead">
        {t.lead}
      </Paragraph>
      <BankIdPanel
        purpose="login"
        kind="login"
        start={(body) => api.call('POST /api/login/bankid', { body })}
        poll={(orderId) => api.call('POST /api/login/bankid/poll', { body: { orderId } })}
        cancel={(orderId, options) => api.call('POST /api/login/bankid/cancel', { body: { orderId } }, options)}
        onComplete={complete}
      />
      <EidChoices href={({ id }) => eidLogin(id, safeReturn(search.get('till')), language)} />
      <p className="app-staff">
        {t.staff} <OuterLink href="/officer/">{t.staffLink}</OuterLink>
      </p>
    </PageBody>
  );
}
