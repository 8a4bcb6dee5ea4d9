import { ApiProblem, type StudioServicePage } from '@farled/api-client';
import {
  Button,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  SkeletonPage,
  TextLink,
  useChange,
  useRead,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { useFreshDraft } from '../draft/use-fresh-draft';
import { paths } from '../paths';
import { Editor } from './editor';
import { editorTexts } from './editor.texts';

const NOT_FOUND = 404;

/** Where an e-service is changed. */
export function EditorPage() {
  const t = useTexts(editorTexts);
  const { slug = '' } = useParams();
  const service = useRead('GET /api/studio/services/{slug}', { path: { slug } });
  return (
    <PageBody full>
      <LoadedPage query={service} wayOn={<TextLink to={paths.service(slug)}>{t.back}</TextLink>}>
        {(data) => (data.draft ? <Draft key={slug} service={data} /> : <NoDraft service={data} />)}
      </LoadedPage>
    </PageBody>
  );
}

function Draft({ service }: { service: StudioServicePage }) {
  const t = useTexts(editorTexts);
  const draft = useFreshDraft(service.slug);
  const reload = () => void draft.refetch();
  if (draft.error instanceof ApiProblem && draft.error.status === NOT_FOUND) {
    return <NoDraft service={service} />;
  }
  if (draft.data) {
    return <Editor key={draft.dataUpdatedAt} service={service} draft={draft.data} onReload={reload} />;
  }
  if (!draft.error) return <SkeletonPage lines={12} />;
  return (
    <>
      <PageHeading>{t.title(service.title)}</PageHeading>
      <ProblemPanel error={draft.error} onRetry={reload} />
    </>
  );
}

/** Creating a draft has the e-service read again, and the page goes on with it. */
function NoDraft({ service }: { service: StudioServicePage }) {
  const t = useTexts(editorTexts);
  const begin = useChange('POST /api/studio/services/{slug}/draft', [
    'GET /api/studio/services',
    'GET /api/studio/services/{slug}',
  ]);
  return (
    <>
      <PageHeading above={<TextLink to={paths.service(service.slug)}>{t.back}</TextLink>}>{t.noDraftTitle}</PageHeading>
      <Paragraph>{t.noDraft}</Paragraph>
      {begin.error && <ProblemPanel error={begin.error} />}
      <Button busy={begin.isPending} onClick={() => begin.mutate({ path: { slug: service.slug } })}>
        {t.begin}
      </Button>
    </>
  );
}
