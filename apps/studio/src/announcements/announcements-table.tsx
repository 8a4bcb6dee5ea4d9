import type { EditedAnnouncement } from '@farled/api-client';
import {
  Button,
  ConfirmedButton,
  Status,
  Table,
  useChange,
  useFormat,
  useLanguage,
  useRead,
  useTexts,
} from '@farled/ui';
import { announcementTexts } from './announcements.texts';

const TONES = { planned: 'info', shown: 'warning', ended: 'neutral' } as const;

interface TableProps {
  announcements: readonly EditedAnnouncement[];
  onEdit: (announcement: EditedAnnouncement) => void;
}

/** Notices, one row each; those that are not over can be changed and ended. */
export function AnnouncementsTable({ announcements, onEdit }: TableProps) {
  const t = useTexts(announcementTexts);
  return (
    <Table label={t.caption} heads={[t.what, t.concerns, t.when, t.state, t.by, t.edit]}>
      {announcements.map((one) => (
        <Row key={one.id} announcement={one} onEdit={onEdit} />
      ))}
    </Table>
  );
}

function Row({ announcement, onEdit }: { announcement: EditedAnnouncement; onEdit: TableProps['onEdit'] }) {
  const t = useTexts(announcementTexts);
  const format = useFormat();
  const [language] = useLanguage();
  const { state, startsAt, endsAt, closesServices, changedAt, changedBy } = announcement;
  const title = language === 'sv' ? announcement.titleSv : announcement.titleEn;
  return (
    <tr>
      <th scope="row" className="sd-wrap">
        {title}
      </th>
      <td className="sd-wrap">
        <Concerned slugs={announcement.services} />
        {closesServices && <span className="fl-quiet"> {t.closes}</span>}
      </td>
      <td>
        {format.dayTimeShort(startsAt)} – {endsAt ? format.dayTimeShort(endsAt) : t.until}
      </td>
      <td>
        <Status tone={TONES[state]}>{t[state]}</Status>
      </td>
      <td>
        {changedBy} <span className="fl-quiet">{format.dayTimeShort(changedAt)}</span>
      </td>
      <td>
        {state !== 'ended' && (
          <div className="fl-actions">
            <Button variant="tertiary" aria-label={t.editOf(title)} onClick={() => onEdit(announcement)}>
              {t.edit}
            </Button>
            <End id={announcement.id} />
          </div>
        )}
      </td>
    </tr>
  );
}

function End({ id }: { id: string }) {
  const t = useTexts(announcementTexts);
  const end = useChange('POST /api/studio/announcements/{id}/end', ['GET /api/studio/announcements']);
  return (
    <ConfirmedButton label={t.end} title={t.endTitle} change={end} onConfirm={() => end.mutate({ path: { id } })}>
      <p>{t.endText}</p>
    </ConfirmedButton>
  );
}

function Concerned({ slugs }: { slugs: readonly string[] }) {
  const t = useTexts(announcementTexts);
  const services = useRead('GET /api/services', {});
  if (slugs.length === 0) return <>{t.all}</>;
  const titleOf = (slug: string) => services.data?.items.find((one) => one.slug === slug)?.title ?? slug;
  return <>{slugs.map(titleOf).join(', ')}</>;
}
