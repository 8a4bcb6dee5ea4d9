import type { ApplicationPart } from '@farled/api-client';
import { LoadedPage, PageBody, useRead } from '@farled/ui';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { FillingSteps, useTheirs } from '../application/filling-frame';
import { paths } from '../paths';
import { usePartState } from './use-part';

/** Loads the part that somebody has been asked to fill in, and keeps its answers while she goes between its steps. */
export function PartFrame() {
  const { requestId = '' } = useParams();
  const part = useRead('GET /api/sign-requests/{id}/part', { path: { id: requestId } });
  const { taken, takeTheirs } = useTheirs(part.refetch);
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
  const [opened] = useState(part);
  const written = usePartState(opened);
  if (opened.state !== 'waiting') return <Navigate to={paths.signRequest(opened.id)} replace />;
  return <FillingSteps filling={written} onTakeTheirs={onTakeTheirs} />;
}
