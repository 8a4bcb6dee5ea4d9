import type { Draft } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  LoadedPage,
  PageBody,
  PageHeading,
  useActing,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { paths } from '../paths';
import { NotSigned } from '../signing/not-signed';
import { actingText } from './acting-text';
import { applicationTexts } from './application.texts';
import { FillingSteps, useTheirs } from './filling-frame';
import { ProtectedRoute } from './protected-route';
import { useApplicationState } from './use-application';

/** Loads a draft once and keeps its answers while one goes between its steps. */
export function ApplicationFrame() {
  const { draftId = '' } = useParams();
  const draft = useRead('GET /api/drafts/{id}', { path: { id: draftId } });
  const { taken, takeTheirs } = useTheirs(draft.refetch);
  return (
    <PageBody>
      <LoadedPage query={draft}>
        {(data) => <Opened key={`${draftId}-${taken}`} draft={data} onTakeTheirs={takeTheirs} />}
      </LoadedPage>
    </PageBody>
  );
}

function Opened({ draft, onTakeTheirs }: { draft: Draft; onTakeTheirs: (letGo: () => void) => Promise<void> }) {
  const t = useTexts(applicationTexts);
  const [opened] = useState(draft);
  const application = useApplicationState(opened);
  const { loggedIn } = useSession();
  const isOwn = !opened.protectedRoute && !loggedIn?.acting;
  useActing(isOwn ? actingText(opened, application.context.answers, t) : undefined);
  if (opened.status === 'awaiting') return <Navigate to={paths.awaiting(opened.id)} replace />;
  if (opened.status === 'submitted') return <AlreadySent title={t.sent} />;
  if (opened.protectedRoute) return <ProtectedRoute title={opened.service.title} route={opened.protectedRoute} />;
  return (
    <>
      <NotSigned signers={opened.signers} />
      <FillingSteps filling={application} onTakeTheirs={onTakeTheirs} />
    </>
  );
}

function AlreadySent({ title }: { title: string }) {
  const t = useTexts(applicationTexts);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <Alert tone="info">
        <p>{t.sentText}</p>
      </Alert>
      <div className="fl-actions">
        <ButtonLink to={paths.cases}>{t.toCases}</ButtonLink>
      </div>
    </>
  );
}
