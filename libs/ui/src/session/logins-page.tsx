import type { OwnLogin } from '@farled/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useApi, useChange, useRead } from '../api';
import { Button, ConfirmedButton, Loaded, Paragraph, ProblemPanel, Status } from '../components';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { PageBody, PageHeading } from '../layout/page';
import { kept } from './kept';

const texts = defineTexts(
  {
    title: 'Dina inloggningar',
    lead: 'Här är du inloggad just nu. Känner du inte igen något? Logga ut överallt och logga sedan in igen.',
    on: (browser: string, system: string) => `${browser} på ${system}`,
    here: 'Den här inloggningen',
    loggedIn: (time: string) => `Inloggad ${time}`,
    seen: (time: string) => `Senast använd ${time}`,
    end: 'Logga ut',
    endOne: (device: string) => `Logga ut från ${device}`,
    endAll: 'Logga ut överallt',
    endAllText: 'Du loggas ut från alla enheter, även den här. Det du har sparat finns kvar.',
    otherBrowser: 'Okänd webbläsare',
    otherSystem: 'okänt system',
  },
  {
    title: 'Your logins',
    lead: 'This is where you are logged in now. Is there something you do not recognise? Log out everywhere, then log in again.',
    on: (browser: string, system: string) => `${browser} on ${system}`,
    here: 'This login',
    loggedIn: (time: string) => `Logged in ${time}`,
    seen: (time: string) => `Last used ${time}`,
    end: 'Log out',
    endOne: (device: string) => `Log out from ${device}`,
    endAll: 'Log out everywhere',
    endAllText: 'You will be logged out from all devices, this one too. What you have saved is kept.',
    otherBrowser: 'Unknown browser',
    otherSystem: 'unknown system',
  },
);

/** Names of makers, the same in every language. */
const BROWSERS: Readonly<Record<string, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};
const SYSTEMS: Readonly<Record<string, string>> = {
  ios: 'iOS',
  android: 'Android',
  windows: 'Windows',
  macos: 'macOS',
  chromeos: 'ChromeOS',
  linux: 'Linux',
};

interface LoginsPageProps {
  onLoggedOut: () => void;
  /** What else a log-out everywhere ends, in words. */
  endsToo?: string;
}

/** Where one is logged in, with a way to log out there, or everywhere at once. */
export function LoginsPage({ onLoggedOut, endsToo }: LoginsPageProps) {
  const t = useTexts(texts);
  const logins = useRead('GET /api/session/logins', {});
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.lead}</Paragraph>
      <Loaded query={logins}>
        {({ items }) => (
          <>
            <ul className="fl-logins">
              {items.map((login) => (
                <Login key={login.id} login={login} />
              ))}
            </ul>
            <EndAll onLoggedOut={onLoggedOut} endsToo={endsToo} />
          </>
        )}
      </Loaded>
    </PageBody>
  );
}

function Login({ login }: { login: OwnLogin }) {
  const t = useTexts(texts);
  const format = useFormat();
  const end = useChange('DELETE /api/session/logins/{id}', ['GET /api/session/logins']);
  const { browser, system } = login.device;
  const device = t.on(BROWSERS[browser] ?? t.otherBrowser, SYSTEMS[system] ?? t.otherSystem);
  return (
    <li>
      <div>
        <strong>{device}</strong>
        {login.isCurrent && <Status tone="success">{t.here}</Status>}
        <p className="fl-quiet">
          {t.loggedIn(format.dayTime(login.loginAt))}
          <br />
          {t.seen(format.dayTime(login.seenAt))}
        </p>
        {end.error && <ProblemPanel error={end.error} />}
      </div>
      {!login.isCurrent && (
        <Button
          variant="secondary"
          busy={end.isPending}
          aria-label={t.endOne(device)}
          onClick={() => end.mutate({ path: { id: login.id } })}
        >
          {t.end}
        </Button>
      )}
    </li>
  );
}

function EndAll({ onLoggedOut, endsToo }: LoginsPageProps) {
  const t = useTexts(texts);
  const api = useApi();
  const queries = useQueryClient();
  const end = useChange('DELETE /api/session/logins');
  const confirm = () =>
    end.mutate(
      {},
      {
        onSuccess: () => {
          kept.clear();
          api.forgetToken();
          queries.clear();
          onLoggedOut();
        },
      },
    );
  return (
    <div className="fl-actions">
      <ConfirmedButton label={t.endAll} title={t.endAll} danger change={end} onConfirm={confirm}>
        <p>
          {t.endAllText} {endsToo}
        </p>
      </ConfirmedButton>
    </div>
  );
}
