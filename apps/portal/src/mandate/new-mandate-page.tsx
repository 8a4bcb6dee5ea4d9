import { PageBody, PageHeading, TextLink, useSession, useTexts } from '@farled/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { mandateTexts } from './mandate.texts';
import { MandateForm } from './mandate-form';
import { NotForOthers } from './mandates-page';

/** Giving a power of attorney: to whom, for what and how long; the signature is the next page. */
export function NewMandatePage() {
  const t = useTexts(mandateTexts);
  const navigate = useNavigate();
  const { loggedIn } = useSession();
  if (loggedIn?.acting) return <NotForOthers />;
  return (
    <PageBody>
      <PageHeading>{t.newTitle}</PageHeading>
      <MandateForm onWritten={({ id }) => void navigate(paths.signMandate(id))} />
      <p className="app-note">
        <TextLink to={paths.mandates}>{t.back}</TextLink>
      </p>
    </PageBody>
  );
}
