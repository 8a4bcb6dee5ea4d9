import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { Alert, Paragraph } from '../components';
import { useTexts } from '../i18n';
import { PageBody, PageHeading } from '../layout';
import { STEP_UP_CHANNEL } from '../session/step-up';
import { LoginOutcome } from './login-outcome';
import { staffTexts } from './staff.texts';

/** Where a new identification ends: the tab that asked for it goes on, and this one can be closed. */
export function StaffIdentifiedPage() {
  const t = useTexts(staffTexts);
  const [search] = useSearchParams();
  const outcome = search.get('login');
  useEffect(() => {
    if (outcome) return;
    const channel = new BroadcastChannel(STEP_UP_CHANNEL);
    channel.postMessage('done');
    channel.close();
    // The browser allows it only where we opened the tab; otherwise the person closes it.
    window.close();
  }, [outcome]);
  return (
    <PageBody>
      <PageHeading>{outcome ? t.stepUpTitle : t.identifiedTitle}</PageHeading>
      <LoginOutcome outcome={outcome} />
      {!outcome && (
        <Alert tone="success">
          <p>{t.identified}</p>
        </Alert>
      )}
      {outcome && <Paragraph>{t.identifiedNot}</Paragraph>}
    </PageBody>
  );
}
