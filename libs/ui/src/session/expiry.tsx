import type { LoggedInSession } from '@farled/api-client';
import { useEffect, useRef, useState } from 'react';
import { useChange } from '../api';
import { ConfirmDialog } from '../components';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { sessionActivity } from './activity';
import { useKeepAlive } from './keep-alive';
import { kept, ownerOf } from './kept';
import { useSession, useSessionEnd } from './session';

const LOOK_EVERY = 10_000;

const texts = defineTexts(
  {
    title: 'Vill du vara kvar som inloggad?',
    text: (time: string) => `Du loggas ut ${time} om du inte gör något. Det du har sparat finns kvar.`,
    absolute: (time: string) => `Du loggas ut ${time}, även om du fortsätter arbeta. Spara det du håller på med.`,
    stay: 'Stanna kvar',
    understood: 'Jag förstår',
    leave: 'Logga ut nu',
  },
  {
    title: 'Do you want to stay logged in?',
    text: (time: string) => `You will be logged out at ${time} unless you do something. What you have saved is kept.`,
    absolute: (time: string) => `You will be logged out at ${time}, even if you keep working. Save what you are doing.`,
    stay: 'Stay logged in',
    understood: 'I understand',
    leave: 'Log out now',
  },
);

/** When the session ends: the idle time counted from the last answer, or its absolute end if that comes first. */
function endsAt(session: LoggedInSession, readAt: number): { at: number; absolute: boolean } {
  const idle = Date.parse(session.idleExpiresAt) + Math.max(0, sessionActivity.at - readAt);
  const absolute = Date.parse(session.absoluteExpiresAt);
  return absolute <= idle ? { at: absolute, absolute: true } : { at: idle, absolute: false };
}

/** Warns before the session ends and lets the person stay (WCAG 2.2.1). */
export function SessionExpiry({ onLogout }: { onLogout: () => void }) {
  const { loggedIn } = useSession();
  useKeepAlive(loggedIn !== undefined);
  useEffect(kept.listen, []);
  const owner = loggedIn && (ownerOf(loggedIn) ?? 'resident');
  useEffect(() => {
    if (owner) kept.belongTo(owner);
  }, [owner]);
  return loggedIn ? <Watch key={loggedIn.idleExpiresAt} session={loggedIn} onLogout={onLogout} /> : null;
}

function Watch({ session, onLogout }: { session: LoggedInSession; onLogout: () => void }) {
  const t = useTexts(texts);
  const format = useFormat();
  const [readAt] = useState(Date.now);
  const [now, setNow] = useState(Date.now);
  const [dismissed, setDismissed] = useState(false);
  const extend = useChange('POST /api/session/extend', ['GET /api/session']);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const end = endsAt(session, readAt);
  const over = now >= end.at;
  useOnce(over, useSessionEnd());
  const stay = () => (end.absolute ? setDismissed(true) : extend.mutate({}));
  const time = format.time(new Date(end.at));
  return (
    <ConfirmDialog
      open={!over && !dismissed && now >= end.at - session.warningSeconds * 1000}
      title={t.title}
      confirm={end.absolute ? t.understood : t.stay}
      cancel={t.leave}
      busy={extend.isPending}
      onConfirm={stay}
      onCancel={onLogout}
      onClose={stay}
    >
      <p>{end.absolute ? t.absolute(time) : t.text(time)}</p>
    </ConfirmDialog>
  );
}

/** Does it when the time has come, and not again. */
function useOnce(isTime: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (isTime) latest.current();
  }, [isTime]);
}
