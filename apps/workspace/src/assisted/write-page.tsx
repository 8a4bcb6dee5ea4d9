import type { Assisted } from '@farled/api-client';
import { Alert, ButtonLink, ConfirmDialog, LoadedPage, PageBody, PageHeading, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { AboutApplicant } from './about-applicant';
import { assistedTexts } from './assisted.texts';
import { Party } from './party';
import { RegisterStep } from './register-step';
import { Step } from './step';
import { useAssisted } from './use-assisted';

/** The form of the e-service, as an officer fills it in for somebody; what is written is kept as one goes. */
export function WritePage() {
  const { applicationId: id = '' } = useParams();
  const application = useRead('GET /api/officer/assisted-applications/{id}', { path: { id } });
  // A newer copy fetched on purpose starts the form afresh; our own saves do not refetch.
  const [taken, setTaken] = useState(0);
  const takeTheirs = async () => {
    await application.refetch();
    setTaken((count) => count + 1);
  };
  return (
    <PageBody>
      <LoadedPage query={application}>
        {(opened) => <Opened key={`${id}-${taken}`} opened={opened} onTakeTheirs={takeTheirs} />}
      </LoadedPage>
    </PageBody>
  );
}

interface OpenedProps {
  opened: Assisted;
  onTakeTheirs: () => Promise<void>;
}

function Opened({ opened: latest, onTakeTheirs }: OpenedProps) {
  const t = useTexts(assistedTexts);
  const [opened] = useState(latest);
  const written = useAssisted(opened);
  const { pages, index } = written;
  const page = pages[index];
  if (opened.status === 'registered') return <Already title={opened.service.title} />;
  return (
    <>
      <PageHeading above={<p className="fl-quiet">{t.title}</p>}>{opened.service.title}</PageHeading>
      <AboutApplicant opened={opened} />
      <Party opened={opened} flush={written.flush} onChosen={onTakeTheirs} />
      {page ? <Step key={page.id} written={written} page={page} /> : <RegisterStep written={written} />}
      <ConfirmDialog
        open={written.saveState.kind === 'conflict'}
        title={t.conflict}
        confirm={t.keepMine}
        cancel={t.takeTheirs}
        onConfirm={() => void written.keepMine()}
        onCancel={() => {
          written.letGo();
          void onTakeTheirs();
        }}
        onClose={() => void written.keepMine()}
      >
        <p>{t.conflictText}</p>
      </ConfirmDialog>
    </>
  );
}

function Already({ title }: { title: string }) {
  const t = useTexts(assistedTexts);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <Alert tone="info">
        <p>{t.already}</p>
      </Alert>
      <div className="fl-actions">
        <ButtonLink to={paths.assistedNew}>{t.another}</ButtonLink>
      </div>
    </>
  );
}
