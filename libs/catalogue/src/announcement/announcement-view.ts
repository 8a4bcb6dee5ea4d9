import type { Language } from '@farled/infra';
import type { Announcement, AnnouncementKind } from './announcement.entity';

/** A notice as residents read it. */
export interface AnnouncementView {
  id: string;
  kind: AnnouncementKind;
  title: string;
  text: string;
  /** Slugs; none means all. */
  services: string[];
  closesServices: boolean;
  /** It has begun; otherwise it is announced in advance. */
  isOngoing: boolean;
  startsAt: string;
  endsAt: string | null;
}

/** A notice as those who write them see it. */
export interface EditedAnnouncement extends Omit<AnnouncementView, 'title' | 'text'> {
  titleSv: string;
  titleEn: string;
  textSv: string;
  textEn: string;
  showFrom: string;
  state: 'planned' | 'shown' | 'ended';
  revision: number;
  changedAt: string;
  changedBy: string | null;
}

const common = (one: Announcement, now: Date) => ({
  id: one.id,
  kind: one.kind,
  services: one.services,
  closesServices: one.closesServices,
  isOngoing: one.startsAt <= now,
  startsAt: one.startsAt.toISOString(),
  endsAt: one.endsAt?.toISOString() ?? null,
});

/** In the reader's language. */
export const announcementView = (one: Announcement, language: Language, now: Date): AnnouncementView => ({
  ...common(one, now),
  title: language === 'sv' ? one.titleSv : one.titleEn,
  text: language === 'sv' ? one.textSv : one.textEn,
});

/** In both languages, with who changed it last. */
export const editedAnnouncement = (one: Announcement, changedBy: string | null, now: Date): EditedAnnouncement => ({
  ...common(one, now),
  titleSv: one.titleSv,
  titleEn: one.titleEn,
  textSv: one.textSv,
  textEn: one.textEn,
  showFrom: one.showFrom.toISOString(),
  state: stateOf(one, now),
  revision: one.revision,
  changedAt: one.changedAt.toISOString(),
  changedBy,
});

function stateOf({ showFrom, endsAt }: Announcement, now: Date): EditedAnnouncement['state'] {
  if (endsAt && endsAt <= now) return 'ended';
  return showFrom > now ? 'planned' : 'shown';
}
