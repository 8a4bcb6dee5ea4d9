import { useEffect } from 'react';
import { useApi } from '../api';
import { sessionActivity } from './activity';

const EVERY = 5 * 60_000;
const SIGNS = ['keydown', 'pointerdown', 'input'] as const;

/** Whoever writes or clicks is at work, also when nothing is sent for long: the server is told now and then. */
export function useKeepAlive(isLoggedIn: boolean): void {
  const api = useApi();
  useEffect(() => {
    if (!isLoggedIn) return;
    const tell = () => {
      if (Date.now() - sessionActivity.at < EVERY) return;
      sessionActivity.touch();
      // When it fails, the warning comes as it would have.
      api.call('POST /api/session/extend', {}).catch(() => undefined);
    };
    for (const sign of SIGNS) addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, tell);
    };
  }, [api, isLoggedIn]);
}
