import type { OperationInstance } from '@farled/api-client';
import {
  Empty,
  Loaded,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  SelectInput,
  TextLink,
  useRead,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths';
import { migrationTexts } from './migration.texts';
import { Preview } from './preview';

/** Moves a process to another version, after a look at what becomes of each step. */
export function MigrationPage() {
  const t = useTexts(migrationTexts);
  const { id = '' } = useParams();
  const read = useRead('GET /api/studio/operation/instances/{id}', { path: { id } }, { every: 3000 });
  return (
    <PageBody full>
      <LoadedPage query={read} wayOn={<TextLink to={paths.operation}>{t.back}</TextLink>}>
        {(instance) => <Choose instance={instance} />}
      </LoadedPage>
    </PageBody>
  );
}

function Choose({ instance }: { instance: OperationInstance }) {
  const t = useTexts(migrationTexts);
  const { id, version, diaryNumber, key } = instance;
  const [target, setTarget] = useState(0);
  const read = useRead('GET /api/studio/operation/instances/{id}/versions', { path: { id } });
  return (
    <>
      <PageHeading
        above={<TextLink to={paths.instance(id)}>{t.back}</TextLink>}
        title={`${t.title} – ${diaryNumber ?? key}`}
      >
        {t.title}
      </PageHeading>
      <Loaded query={read}>
        {({ items }) => {
          const others = items.filter(({ isCurrent }) => !isCurrent);
          if (others.length === 0) {
            return (
              <Empty title={t.onlyOneTitle}>
                <p>{t.onlyOne}</p>
              </Empty>
            );
          }
          return (
            <>
              <Paragraph className="sd-lead">{t.lead(version)}</Paragraph>
              <div className="sd-choice">
                <SelectInput
                  label={t.version}
                  empty={t.choose}
                  options={others.map((one) => ({ value: String(one.version), label: t.versionNumber(one.version) }))}
                  value={target ? String(target) : ''}
                  onChange={(event) => setTarget(Number(event.target.value))}
                />
              </div>
              {target > 0 && <Preview key={target} instance={instance} version={target} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
