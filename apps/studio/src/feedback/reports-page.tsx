import type { AccessibilityReport } from '@farled/api-client';
import {
  Button,
  Dialog,
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  SkeletonText,
  Status,
  Table,
  TextArea,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { feedbackTexts } from './feedback.texts';

/** Obstacles that residents have met: to remove, to answer, and to write down. */
export function ReportsPage() {
  const t = useTexts(feedbackTexts);
  const read = useRead('GET /api/studio/accessibility-reports', {});
  const [handling, setHandling] = useState<AccessibilityReport>();
  return (
    <PageBody full>
      <PageHeading>{t.reports}</PageHeading>
      <Paragraph className="sd-lead">{t.reportsLead}</Paragraph>
      <Loaded query={read} skeleton={<SkeletonText lines={6} />}>
        {({ items }) =>
          items.length > 0 ? (
            <Table label={t.caption} heads={[t.when, t.where, t.what, t.replyTo, t.state]}>
              {items.map((report) => (
                <Row key={report.id} report={report} onHandle={setHandling} />
              ))}
            </Table>
          ) : (
            <Empty title={t.noReports}>
              <p>{t.noReportsText}</p>
            </Empty>
          )
        }
      </Loaded>
      {handling && <HandleDialog report={handling} onClose={() => setHandling(undefined)} />}
    </PageBody>
  );
}

function Row({ report, onHandle }: { report: AccessibilityReport; onHandle: (report: AccessibilityReport) => void }) {
  const t = useTexts(feedbackTexts);
  const format = useFormat();
  const { at, place, text, email, handledAt, handledBy, note } = report;
  return (
    <tr>
      <th scope="row">{format.dayTimeShort(at)}</th>
      <td className="sd-wrap">{place}</td>
      <td className="sd-wrap">{text}</td>
      <td>{email}</td>
      <td className="sd-wrap">
        {handledAt ? (
          <>
            <Status tone="success">{t.handled}</Status>{' '}
            <span className="fl-quiet">
              {format.dayTimeShort(handledAt)} {handledBy}: {note}
            </span>
          </>
        ) : (
          <>
            <Status tone="warning">{t.waiting}</Status>{' '}
            <Button
              variant="secondary"
              aria-label={t.handleOf(format.dayTimeShort(at))}
              onClick={() => onHandle(report)}
            >
              {t.handle}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}

function HandleDialog({ report, onClose }: { report: AccessibilityReport; onClose: () => void }) {
  const t = useTexts(feedbackTexts);
  const [note, setNote] = useState('');
  const handle = useChange('POST /api/studio/accessibility-reports/{id}/handle', [
    'GET /api/studio/accessibility-reports',
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    handle.mutate({ path: { id: report.id }, body: { note } }, { onSuccess: onClose });
  };
  return (
    <Dialog open title={t.handle} onClose={onClose}>
      <form className="fl-flow" onSubmit={submit}>
        <p>{t.handleText}</p>
        <TextArea
          label={t.note}
          required
          minLength={3}
          maxLength={1000}
          rows={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {handle.error && <ProblemPanel error={handle.error} />}
        <div className="fl-actions">
          <Button type="submit" busy={handle.isPending}>
            {t.save}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
