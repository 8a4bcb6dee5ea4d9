import type { StudioServicePage } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  LoadedPage,
  PageBody,
  PageHeading,
  Section,
  TextLink,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useParams, useSearchParams } from 'react-router';
import { SurveySection } from '../feedback/survey-section';
import { paths } from '../paths';
import { ProcessNow } from './process-now';
import { serviceTexts } from './service.texts';
import { VersionsTable } from './versions-table';

const REFRESH_MS = 15_000;

/** One e-service: where its cases stand, what has been published, and the way to change it. */
export function ServicePage() {
  const t = useTexts(serviceTexts);
  const { slug = '' } = useParams();
  const read = useRead('GET /api/studio/services/{slug}', { path: { slug } }, { every: REFRESH_MS });
  return (
    <PageBody full>
      <LoadedPage query={read} wayOn={<TextLink to={paths.home}>{t.back}</TextLink>}>
        {(service) => <ServiceView service={service} />}
      </LoadedPage>
    </PageBody>
  );
}

function ServiceView({ service }: { service: StudioServicePage }) {
  const t = useTexts(serviceTexts);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('version'));
  const newest = service.versions.find(({ version }) => version === service.current);
  const chosen = service.versions.find(({ version }) => version === asked) ?? newest;
  const shown = chosen?.version ?? service.current;
  const published = Number(search.get('publicerad'));
  const show = (version: number) =>
    setSearch({ version: String(version) }, { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeading above={<TextLink to={paths.home}>{t.back}</TextLink>}>{service.title}</PageHeading>
      {published === service.current && (
        <Alert tone="success" title={t.published(published)}>
          <p>{t.publishedText}</p>
        </Alert>
      )}
      <div className="sd-start">
        <p>{service.draft ? t.draftExists(format.dayTime(service.draft.savedAt)) : t.noDraft}</p>
        <ButtonLink to={paths.draft(service.slug)}>{service.draft ? t.goOn : t.change}</ButtonLink>
      </div>
      <Section title={t.process(shown)}>
        <ProcessNow slug={service.slug} version={shown} running={chosen?.running ?? 0} />
      </Section>
      <SurveySection slug={service.slug} />
      <Section title={t.versions}>
        <VersionsTable service={service} shown={shown} onShow={show} />
      </Section>
    </>
  );
}
