import type { LoggedInSession, Municipality, Session } from '@farled/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useApi, useRead } from '../api';
import { kept } from './kept';

const SESSION = 'GET /api/session';
const FALLBACK: Municipality = { name: 'Exempelköpings kommun', phone: '', email: '' };

export interface CurrentSession {
  isLoading: boolean;
  error: Error | null;
  session: Session | undefined;
  /** Present only when somebody is logged in. */
  loggedIn: LoggedInSession | undefined;
  municipality: Municipality;
}

/** Who is logged in, and at which municipality. */
export function useSession(): CurrentSession {
  const { data, isLoading, error } = useRead(SESSION, {});
  return {
    isLoading,
    error,
    session: data,
    loggedIn: data?.authenticated ? data : undefined,
    municipality: data?.municipality ?? FALLBACK,
  };
}

/** Logs out and forgets everything read, so that the next person sees nothing of it. */
export function useLogout(): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return async () => {
    const isStaff = queries
      .getQueriesData<Session>({ queryKey: [SESSION] })
      .some(([, session]) => session?.authenticated && session.kind === 'staff');
    const url = isStaff ? (await api.call('POST /api/login/staff/logout', {})).url : null;
    if (!isStaff) await api.call('POST /api/session/logout', {});
    kept.clear();
    api.forgetToken();
    queries.clear();
    // The identity provider ends its own session, too, and sends back to our login page.
    if (url) window.location.assign(url);
  };
}

/**
 * The session's time is over: what was read goes, and the page asks for a new login. What was written and not sent is
 * kept for the same person.
 */
export function useSessionEnd(): () => void {
  const api = useApi();
  const queries = useQueryClient();
  return () => {
    const forget = async () => {
      api.forgetToken();
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION });
      await queries.resetQueries({ queryKey: [SESSION] });
    };
    // The server's clock may still be short of the end.
    void api
      .call('POST /api/session/logout', {})
      .catch(() => undefined)
      .then(forget);
  };
}
