import type { StudioServicePage } from '@farled/api-client';
import { Button, Status, useFormat, useTexts } from '@farled/ui';
import { serviceTexts } from './service.texts';

export interface VersionsTableProps {
  service: StudioServicePage;
  shown: number;
  /** Without it the table only tells. */
  onShow?: (version: number) => void;
}

/** What has been published, when and by whom, and how many cases still run on it. */
export function VersionsTable({ service, shown, onShow }: VersionsTableProps) {
  const t = useTexts(serviceTexts);
  const format = useFormat();
  const versions = [...service.versions].sort((a, b) => b.version - a.version);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fl-table" aria-label={t.versions} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[t.version, t.when, t.by, t.comment, t.runningHead].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {onShow && <th scope="col">{t.diagramHead}</th>}
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => (
            <tr key={one.version}>
              <th scope="row">
                {t.versionNumber(one.version)}{' '}
                {one.version === service.current && <Status tone="success">{t.current}</Status>}
              </th>
              <td>{format.dayTime(one.publishedAt)}</td>
              <td>{one.publishedBy}</td>
              <td className="sd-wrap">{one.comment || t.noComment}</td>
              <td>{format.number(one.running)}</td>
              {onShow && (
                <td>
                  {one.version === shown ? (
                    t.shown
                  ) : (
                    <Button
                      variant="tertiary"
                      aria-label={t.showVersion(one.version)}
                      onClick={() => onShow(one.version)}
                    >
                      {t.show}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
