import { Heading, Loaded, Paragraph, SkeletonText, useFormat, useRead, useTexts } from '@farled/ui';
import { Diagram } from '../diagram/diagram';
import { processFile } from '../draft/files';
import { serviceTexts } from './service.texts';
import { StepTable } from './step-table';

const REFRESH_MS = 10_000;
const NONE: never[] = [];

/** A version's diagram with where its cases stand now, and the same numbers as a table. */
export function ProcessNow({ slug, version, running }: { slug: string; version: number; running: number }) {
  const t = useTexts(serviceTexts);
  const format = useFormat();
  const path = { slug, version };
  const files = useRead('GET /api/studio/services/{slug}/versions/{version}/files', { path });
  const steps = useRead('GET /api/studio/services/{slug}/versions/{version}/steps', { path }, { every: REFRESH_MS });
  const counts = steps.data?.items ?? NONE;
  return (
    <Loaded query={files} skeleton={<SkeletonText lines={12} />}>
      {(data) => {
        const xml = data.files[processFile(Object.keys(data.files))] ?? '';
        return (
          <>
            <Paragraph className="sd-lead">{t.running(format.number(running))}</Paragraph>
            <Diagram xml={xml} counts={counts} />
            <Heading level={3} className="sd-lead">
              {t.steps}
            </Heading>
            <Loaded query={steps} skeleton={<SkeletonText lines={6} />}>
              {() => <StepTable xml={xml} counts={counts} />}
            </Loaded>
          </>
        );
      }}
    </Loaded>
  );
}
