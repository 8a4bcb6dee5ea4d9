import type { OperationInstance } from '@farled/api-client';
import { Alert, LoadedPage, PageBody, PageHeading, Section, TextLink, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths';
import { actionTexts } from '../actions/actions.texts';
import { operationTexts } from '../operation.texts';
import { Actions } from './actions';
import { Errors } from './errors';
import { Facts } from './facts';
import { instanceTexts } from './instance.texts';
import { MoreTabs } from './more-tabs';
import { Standing } from './standing';

const REFRESH_MS = 3000;

/** One process on its diagram, what has stopped in it, and what can be done about it. */
export function InstancePage() {
  const t = useTexts(operationTexts);
  const { id = '' } = useParams();
  const read = useRead('GET /api/studio/operation/instances/{id}', { path: { id } }, { every: REFRESH_MS });
  return (
    <PageBody full>
      <LoadedPage query={read} wayOn={<TextLink to={paths.operation}>{t.back}</TextLink>}>
        {(instance) => <InstanceView instance={instance} onAgain={() => void read.refetch()} />}
      </LoadedPage>
    </PageBody>
  );
}

function InstanceView({ instance, onAgain }: { instance: OperationInstance; onAgain: () => void }) {
  const t = useTexts(instanceTexts);
  const shared = useTexts(operationTexts);
  const words = useTexts(actionTexts);
  const [isDone, setDone] = useState(false);
  const done = () => {
    setDone(true);
    onAgain();
  };
  const { title, diaryNumber, key } = instance;
  return (
    <>
      <PageHeading
        above={<TextLink to={paths.operation}>{shared.back}</TextLink>}
        title={`${diaryNumber ?? key} – ${title} – ${shared.title}`}
      >
        {diaryNumber ? `${title}, ${diaryNumber}` : title}
      </PageHeading>
      <div role="status">
        {isDone && (
          <Alert tone="success" title={words.done}>
            <p>{words.doneText}</p>
          </Alert>
        )}
      </div>
      <Errors instance={instance} onDone={done} />
      <Section title={t.where}>
        <Standing instance={instance} />
      </Section>
      {instance.state === 'ACTIVE' && <Actions instance={instance} onDone={done} />}
      <Section title={t.more}>
        <Facts instance={instance} />
        <MoreTabs instance={instance} onDone={done} />
      </Section>
    </>
  );
}
