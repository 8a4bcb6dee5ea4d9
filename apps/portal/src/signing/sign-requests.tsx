import { ProblemPanel, Section, Status, TextLink, useFormat, useRead, useSession, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { signingTexts } from './signing.texts';

/** What others have asked the resident to sign. Nothing is shown when there is nothing, or while she acts for another. */
export function SignRequests() {
  const t = useTexts(signingTexts);
  const format = useFormat();
  const { loggedIn } = useSession();
  const requests = useRead('GET /api/sign-requests', {}, { enabled: !loggedIn?.acting });
  if (loggedIn?.acting) return null;
  if (requests.error) return <ProblemPanel error={requests.error} onRetry={() => void requests.refetch()} />;
  if (!requests.data || requests.data.items.length === 0) return null;
  return (
    <Section title={t.open}>
      <ul className="app-cases">
        {requests.data.items.map((request) => (
          <li key={request.id}>
            <div>
              <TextLink to={paths.signRequest(request.id)}>{t.openItem(request.title)}</TextLink>
              {request.party.name && <p>{t.concerns(request.party.name)}</p>}
              <p className="fl-quiet fl-small">{t.due(format.day(request.dueAt))}</p>
            </div>
            <Status tone="warning">{t.needsYou}</Status>
          </li>
        ))}
      </ul>
    </Section>
  );
}
