import type { Instant } from './common';

/** What e-services are gathered under. */
export interface Theme {
  code: string;
  name: string;
}

export interface ServiceSummary {
  slug: string;
  title: string;
  summary: string;
  subjects: Theme[];
  lifeEvents: Theme[];
  audiences: Theme[];
  open: boolean;
  closedReason?: string;
  opensAt?: Instant;
}

export interface ServiceStep {
  id: string;
  title: string;
  text: string;
}

export interface ServiceChannel {
  kind: string;
  text: string;
}

export interface ServicePage extends ServiceSummary {
  intro: string;
  youNeed: string[];
  steps: ServiceStep[];
  cost: string;
  answerWithin: string;
  medianDays: number | null;
  /** So many cases were decided in the last year. */
  decided: number;
  responsible: { department: string; committee: string; person: string | null; phone: string; email: string };
  legalBasis: string;
  channels: ServiceChannel[];
  visit: { address: string; hours: string } | null;
  window: {
    opens: Instant | null;
    closes: Instant | null;
    hours: { from: string; to: string; workingDays: boolean } | null;
  } | null;
  eLegitimationLevel: number;
  /** Nobody can apply with the e-legitimation of another country alone. */
  needsPersonalNumber: boolean;
  /** It can be sent without logging in. */
  withoutLogin: boolean;
  version: number;
}

export type AnnouncementKind = 'disturbance' | 'maintenance' | 'information';

/** A notice about all e-services or some of them. */
export interface Announcement {
  id: string;
  kind: AnnouncementKind;
  title: string;
  text: string;
  /** Slugs; none means all. */
  services: string[];
  closesServices: boolean;
  isOngoing: boolean;
  startsAt: Instant;
  endsAt: Instant | null;
}

/** What one writes of a notice. */
export interface NewAnnouncement {
  kind: AnnouncementKind;
  titleSv: string;
  titleEn: string;
  textSv: string;
  textEn: string;
  services: string[];
  closesServices: boolean;
  showFrom?: Instant;
  startsAt: Instant;
  endsAt?: Instant;
}

/** A notice as those who write them see it. */
export interface EditedAnnouncement extends Omit<Announcement, 'title' | 'text'> {
  titleSv: string;
  titleEn: string;
  textSv: string;
  textEn: string;
  showFrom: Instant;
  state: 'planned' | 'shown' | 'ended';
  revision: number;
  changedAt: Instant;
  changedBy: string | null;
}
