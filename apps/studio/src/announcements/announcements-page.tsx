import type { EditedAnnouncement } from '@farled/api-client';
import { Button, Empty, Loaded, PageBody, PageHeading, Paragraph, SkeletonText, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { AnnouncementForm } from './announcement-form';
import { announcementTexts } from './announcements.texts';
import { AnnouncementsTable } from './announcements-table';

/** Disturbances and other notices about the e-services: those that are shown, planned and over. */
export function AnnouncementsPage() {
  const t = useTexts(announcementTexts);
  const read = useRead('GET /api/studio/announcements', {});
  const [editing, setEditing] = useState<EditedAnnouncement | 'new'>();
  const [isSaved, setSaved] = useState(false);
  if (editing) {
    const close = (saved: boolean) => {
      setSaved(saved);
      setEditing(undefined);
    };
    return <AnnouncementForm announcement={editing === 'new' ? undefined : editing} onClose={close} />;
  }
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph className="sd-lead">{t.lead}</Paragraph>
      <p role="status">{isSaved && t.saved}</p>
      <Loaded query={read} skeleton={<SkeletonText lines={6} />}>
        {({ items }) =>
          items.length > 0 ? (
            <AnnouncementsTable announcements={items} onEdit={setEditing} />
          ) : (
            <Empty title={t.empty}>
              <p>{t.emptyText}</p>
            </Empty>
          )
        }
      </Loaded>
      <div className="fl-actions">
        <Button onClick={() => setEditing('new')}>{t.write}</Button>
      </div>
    </PageBody>
  );
}
