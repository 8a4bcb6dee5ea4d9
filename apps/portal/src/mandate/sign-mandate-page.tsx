import {
  Alert,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  TextLink,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { SignWith } from '../signing/sign-with';
import { SignedText } from '../signing/signed-text';
import { mandateTexts } from './mandate.texts';
import { NotForOthers } from './mandates-page';

/** Signing a power of attorney that one has written; the way back from app or IdP leads here, too. */
export function SignMandatePage() {
  const t = useTexts(mandateTexts);
  const { id = '' } = useParams();
  const { loggedIn } = useSession();
  const isSelf = !loggedIn?.acting;
  const written = useRead('GET /api/powers-of-attorney/{id}/signature', { path: { id } }, { enabled: isSelf });
  if (!isSelf) return <NotForOthers />;
  return (
    <PageBody>
      <LoadedPage query={written}>
        {({ visibleText, signed }) => (
          <>
            <PageHeading>{t.sign}</PageHeading>
            {signed ? (
              <Alert tone="success">
                <p>{t.isSigned}</p>
              </Alert>
            ) : (
              <Sign id={id} visibleText={visibleText} />
            )}
            <p className="app-note">
              <TextLink to={paths.mandates}>{t.back}</TextLink>
            </p>
          </>
        )}
      </LoadedPage>
    </PageBody>
  );
}

function Sign({ id, visibleText }: { id: string; visibleText: string }) {
  const t = useTexts(mandateTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['GET /api/powers-of-attorney'] });
    await navigate(paths.mandates);
  };
  return (
    <>
      <Paragraph lead>{t.signLead}</Paragraph>
      <section className="app-panel app-signed fl-flow" aria-label={t.shown}>
        <SignedText text={visibleText} />
      </section>
      <SignWith thing="powers-of-attorney" id={id} onSigned={() => void done()} />
    </>
  );
}
