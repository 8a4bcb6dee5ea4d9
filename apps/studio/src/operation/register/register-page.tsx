import type { ReplicaState } from '@farled/api-client';
import {
  Button,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  useChange,
  useRead,
  useTexts,
} from '@farled/ui';
import { Alarms } from './alarms';
import { Facts } from './facts';
import { FilesTable } from './files-table';
import { Filling } from './filling';
import { Reading } from './reading';
import { registerTexts } from './register.texts';
import { WaitingTable } from './waiting-table';

const STATE = 'GET /api/operator/register';
const REFRESH_MS = 5_000;

/** The replica of the population register: how it stands, what waits for a person, and the way on. */
export function RegisterPage() {
  const t = useTexts(registerTexts);
  const read = useRead(STATE, {}, { every: REFRESH_MS });
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph className="sd-lead">{t.lead}</Paragraph>
      <Loaded query={read}>{(state) => <Standing state={state} />}</Loaded>
    </PageBody>
  );
}

function Standing({ state }: { state: ReplicaState }) {
  const t = useTexts(registerTexts);
  const refresh = useChange('POST /api/operator/register/refresh', [STATE]);
  return (
    <>
      <Alarms state={state} />
      <Reading state={state} />
      <Facts state={state} />
      <div className="fl-actions">
        <Button busy={refresh.isPending} onClick={() => refresh.mutate({})}>
          {t.refresh}
        </Button>
      </div>
      <p role="status">{refresh.data ? t.refreshed(refresh.data.result) : ''}</p>
      {refresh.error && <ProblemPanel error={refresh.error} />}
      <WaitingTable files={state.waiting} />
      <FilesTable files={state.files} />
      <Filling state={state} />
    </>
  );
}
