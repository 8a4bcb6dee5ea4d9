import { ApiProblem } from '@farled/api-client';
import { LoadedPage, PageBody, SkeletonPage, useRead } from '@farled/ui';
import { CodeForm } from './code-form';
import { FollowedView } from './followed-view';

const LOOK_AGAIN = 15_000;

/** A case that was sent without login: by its secret code, until the page has been left alone for half an hour. */
export function FollowPage() {
  const found = useRead('GET /api/follow', {}, { every: LOOK_AGAIN });
  const isClosed = found.error instanceof ApiProblem && found.error.status === 404;
  return (
    <PageBody>
      {isClosed ? (
        <CodeForm />
      ) : (
        <LoadedPage query={found} skeleton={<SkeletonPage />}>
          {(data) => <FollowedView found={data} />}
        </LoadedPage>
      )}
    </PageBody>
  );
}
