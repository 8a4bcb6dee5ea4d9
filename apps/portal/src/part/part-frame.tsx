import type { ApplicationPart } from '@farled/api-client';
import { Alert, LoadedPage, PageBody, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import { applicationTexts } from '../application/application.texts';
import { ChangedElsewhere } from '../application/changed-elsewhere';
import { paths } from '../paths';
import { usePartState } from './use-part';

/** Loads the part that somebody has been asked to fill in, and keeps its answers while she goes between its steps. */
export function PartFrame() {
  const { requestId = '' } = useParams();
  const part = useRead('GET /api/sign-requests/{id}/part', { path: { id: requestId } });
  const [taken, setTaken] = useState(0);
  const takeTheirs = async (letGo: () => void) => {
    const { error } = await part.refetch();
    if (error) return;
    letGo();
    setTaken((count) => count + 1);
  };
  return (
    <PageBody>
      <LoadedPage query={part}>
        {(data) => <Opened key={`${requestId}-${taken}`} part={data} onTakeTheirs={takeTheirs} />}
      </LoadedPage>
    </PageBody>
  );
}

interface OpenedProps {
  part: ApplicationPart;
  onTakeTheirs: (letGo: () => void) => Promise<void>;
}

function Opened({ part, onTakeTheirs }: OpenedProps) {
  const t = useTexts(applicationTexts);
  const [opened] = useState(part);
  const written = usePartState(opened);
  if (opened.state !== 'waiting') return <Navigate to={paths.signRequest(opened.id)} replace />;
  return (
    <>
      {written.isBroughtBack && (
        <Alert tone="info">
          <p>{t.broughtBack}</p>
        </Alert>
      )}
      <Outlet context={written} />
      <ChangedElsewhere
        open={written.saveState.kind === 'conflict'}
        onKeepMine={written.keepMine}
        onTakeTheirs={() => onTakeTheirs(written.letGo)}
      />
    </>
  );
}
