import { ApiProblem, type ServiceDraft, type StudioServicePage } from '@farled/api-client';
import {
  ButtonLink,
  Loaded,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  SkeletonPage,
  SkeletonText,
  TextLink,
  useRead,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { useCheck } from '../draft/use-check';
import { useFreshDraft } from '../draft/use-fresh-draft';
import { paths } from '../paths';
import { publishTexts } from './publish.texts';
import { Review } from './review';

const NOT_FOUND = 404;

/** The last look before a draft becomes the version that everybody meets. */
export function PublishPage() {
  const t = useTexts(publishTexts);
  const { slug = '' } = useParams();
  const service = useRead('GET /api/studio/services/{slug}', { path: { slug } });
  return (
    <PageBody full>
      <LoadedPage query={service} wayOn={<TextLink to={paths.home}>{t.toService}</TextLink>}>
        {(data) => <Draft service={data} />}
      </LoadedPage>
    </PageBody>
  );
}

function Draft({ service }: { service: StudioServicePage }) {
  const t = useTexts(publishTexts);
  const draft = useFreshDraft(service.slug);
  if (draft.data) return <Checked service={service} draft={draft.data} />;
  if (!draft.error) return <SkeletonPage />;
  const isGone = draft.error instanceof ApiProblem && draft.error.status === NOT_FOUND;
  return (
    <>
      <PageHeading>{t.noDraftTitle}</PageHeading>
      {isGone ? (
        <Paragraph>{t.noDraft}</Paragraph>
      ) : (
        <ProblemPanel error={draft.error} onRetry={() => void draft.refetch()} />
      )}
      <ButtonLink to={paths.service(service.slug)}>{t.toService}</ButtonLink>
    </>
  );
}

function Checked({ service, draft }: { service: StudioServicePage; draft: ServiceDraft }) {
  const t = useTexts(publishTexts);
  const next = Math.max(...service.versions.map(({ version }) => version)) + 1;
  const check = useCheck(service.slug, draft.revision, true);
  return (
    <div className="fl-reading">
      <PageHeading above={<TextLink to={paths.draft(service.slug)}>{t.back}</TextLink>}>{t.title(next)}</PageHeading>
      <Paragraph lead>{t.lead(service.title)}</Paragraph>
      <Loaded query={check} skeleton={<Checking />}>
        {(data) => <Review service={service} revision={draft.revision} next={next} check={data} />}
      </Loaded>
    </div>
  );
}

function Checking() {
  const t = useTexts(publishTexts);
  return (
    <>
      <p role="status">{t.checking}</p>
      <SkeletonText lines={8} />
    </>
  );
}
