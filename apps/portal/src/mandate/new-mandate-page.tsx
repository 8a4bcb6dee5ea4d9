import { BankIdPanel, PageBody, PageHeading, Paragraph, TextLink, useApi, useSession, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { mandateTexts } from './mandate.texts';
import { MandateForm } from './mandate-form';
import { NotForOthers } from './mandates-page';
import { SignedText } from './signed-text';

interface Written {
  id: string;
  visibleText: string;
}

/** Giving a power of attorney: to whom, for what and how long, and then one's signature. */
export function NewMandatePage() {
  const t = useTexts(mandateTexts);
  const { loggedIn } = useSession();
  const [written, setWritten] = useState<Written>();
  if (loggedIn?.acting) return <NotForOthers />;
  return (
    <PageBody>
      <PageHeading>{written ? t.sign : t.newTitle}</PageHeading>
      {written ? <Sign written={written} /> : <MandateForm onWritten={setWritten} />}
      <p className="app-note">
        <TextLink to={paths.mandates}>{t.back}</TextLink>
      </p>
    </PageBody>
  );
}

function Sign({ written: { id, visibleText } }: { written: Written }) {
  const t = useTexts(mandateTexts);
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const path = { id };
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
      <BankIdPanel
        purpose={`mandate-${id}`}
        kind="sign"
        start={(body) => api.call('POST /api/powers-of-attorney/{id}/bankid', { path, body })}
        poll={(orderId) => api.call('POST /api/powers-of-attorney/{id}/poll', { path, body: { orderId } })}
        cancel={(orderId, options) =>
          api.call('POST /api/powers-of-attorney/{id}/cancel', { path, body: { orderId } }, options)
        }
        onComplete={() => void done()}
      />
    </>
  );
}
