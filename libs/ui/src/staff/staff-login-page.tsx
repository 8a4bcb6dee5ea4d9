import { Navigate, useSearchParams } from 'react-router';
import { Alert, Paragraph } from '../components';
import { useTexts } from '../i18n';
import { PageBody, PageHeading } from '../layout';
import { useSession } from '../session';
import { BreakGlassLogin } from './break-glass-login';
import { LoginOutcome } from './login-outcome';
import { ProviderChoice } from './provider-choice';
import { staffTexts } from './staff.texts';

export interface StaffLoginPageProps {
  title: string;
  text: string;
  /** Where the app is served, as in its Vite `base`. */
  base: string;
}

/** Only addresses within the app are worth coming back to. A browser takes a tab out, and a backslash for a slash. */
const within = (path: string | null): string => (path && /^\/(?!\/)[^\s\\]*$/.test(path) ? path : '/');

/** Where staff log in: a button for each identity provider of the municipality. */
export function StaffLoginPage({ title, text, base }: StaffLoginPageProps) {
  const t = useTexts(staffTexts);
  const { loggedIn } = useSession();
  const [search] = useSearchParams();
  const next = within(search.get('next'));
  if (loggedIn?.kind === 'staff') return <Navigate to={next} replace />;
  const returnTo = base.replace(/\/$/, '') + next;
  return (
    <PageBody>
      <PageHeading>{title}</PageHeading>
      <LoginOutcome outcome={search.get('login')} />
      {loggedIn?.kind === 'resident' && (
        <Alert tone="info" title={t.residentTitle}>
          <p>{t.resident}</p>
        </Alert>
      )}
      <Paragraph>{text}</Paragraph>
      <ProviderChoice returnTo={returnTo} />
      <BreakGlassLogin returnTo={returnTo} />
    </PageBody>
  );
}
