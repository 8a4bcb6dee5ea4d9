import { ApiClient, ApiProblem, NoAnswer } from '@farled/api-client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { actingChange } from '../session/acting-change';
import { sessionActivity } from '../session/activity';
import { stepUp } from '../session/step-up';

const ApiContext = createContext<ApiClient | undefined>(undefined);
const RETRIES = 2;

/** Only silence and a busy server are worth asking again; a refusal stays a refusal. */
function worthRetrying(count: number, error: Error): boolean {
  if (count >= RETRIES) return false;
  return error instanceof NoAnswer || (error instanceof ApiProblem && error.status === 503);
}

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Farled's own pages say when they are offline, so requests are not held back by the browser's guess.
      queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Gives the pages below an API client in the reader's language and a cache of its answers. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(makeQueries);
  const [api] = useState(
    () =>
      new ApiClient({
        language: () => document.documentElement.lang,
        onActivity: sessionActivity.touch,
        onStepUp: stepUp.ask,
        onActingChanged: actingChange.tell,
        onLoggedOut: () => void queries.invalidateQueries({ queryKey: ['GET /api/session'] }),
      }),
  );
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

/** The API client of the page. */
export function useApi(): ApiClient {
  const api = useContext(ApiContext);
  if (!api) throw new Error('ApiProvider is missing');
  return api;
}
