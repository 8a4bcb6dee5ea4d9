import type { LoggedInSession } from '@farled/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApi, useChange } from '../api';
import { ConfirmDialog, ProblemPanel } from '../components';
import { useTexts } from '../i18n';
import { ACTING_CHANNEL, actingChange, announceActing } from '../session/acting-change';
import { useSession } from '../session/session';
import { layoutTexts } from './layout.texts';

/**
 * Stands in the way when one has come to act for somebody else in another tab: what is on this page belongs to the one
 * it was opened for. One goes on for the new one with a fresh page, or back to the one before with all that is here.
 */
export function ActingChanged() {
  const t = useTexts(layoutTexts);
  const { loggedIn } = useSession();
  const isChanged = useSyncExternalStore(actingChange.listen, actingChange.isTold, actingChange.isTold);
  const opened = useOpened(loggedIn, isChanged);
  useOtherTabs(isChanged);
  const goBack = useGoBack();
  // Escape closes a dialog, but not the question.
  const [round, setRound] = useState(0);
  const isSamePerson = personOf(opened) === personOf(loggedIn);
  const [now, before] = [nameOf(loggedIn, t), nameOf(opened, t)];
  const leave = () => window.location.assign('/');
  return (
    <ConfirmDialog
      key={round}
      open={isChanged && loggedIn !== undefined}
      title={isSamePerson ? t.actingChanged : t.personChanged}
      confirm={t.goOnFor(now)}
      onConfirm={() => window.location.assign('/mina-arenden')}
      cancel={isSamePerson ? t.goBackTo(before) : t.leavePage}
      onCancel={isSamePerson ? () => goBack.mutate(opened?.acting?.rightId ?? null) : leave}
      busy={goBack.isPending}
      onClose={() => setRound(round + 1)}
    >
      <p>{isSamePerson ? t.actingChangedText(now, before) : t.personChangedText}</p>
      {goBack.error && <ProblemPanel error={goBack.error} />}
    </ConfirmDialog>
  );
}

type Words = (typeof layoutTexts)['sv'];

/** For whom a session acts, by name. */
function nameOf(session: LoggedInSession | undefined, t: Words): string {
  if (session?.acting) return session.acting.party.name ?? t.somebody;
  return session?.displayName ?? t.yourself;
}

const personOf = (session: LoggedInSession | undefined) => session?.actingKey?.split('/')[0];

/** The session as it was when the page was opened, or when one last chose here. */
function useOpened(loggedIn: LoggedInSession | undefined, isChanged: boolean): LoggedInSession | undefined {
  const [opened, setOpened] = useState(loggedIn);
  if (!isChanged && loggedIn && loggedIn.actingKey !== opened?.actingKey) setOpened(loggedIn);
  return opened;
}

/** Looks at the session when another tab has changed it, and when this one has found out by itself. */
function useOtherTabs(isChanged: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    const look = () => void queries.invalidateQueries({ queryKey: ['GET /api/session'] });
    if (isChanged) look();
    const channel = new BroadcastChannel(ACTING_CHANNEL);
    channel.onmessage = look;
    return () => channel.close();
  }, [queries, isChanged]);
}

function useGoBack() {
  const api = useApi();
  const queries = useQueryClient();
  const put = useChange('PUT /api/acting');
  return {
    ...put,
    mutate: (rightId: string | null) =>
      put.mutate(
        { body: { rightId } },
        {
          onSuccess: () => {
            api.forgetToken();
            actingChange.settle();
            announceActing();
            void queries.invalidateQueries();
          },
        },
      ),
  };
}
