import type { Announcement, ServiceSummary } from '@farled/api-client';
import { Alert, defineTexts, useFormat, useRead, useTexts } from '@farled/ui';

const texts = defineTexts(
  {
    label: 'Meddelanden om e-tjänsterna',
    since: (when: string) => `Sedan ${when}.`,
    from: (when: string) => `Från ${when}.`,
    between: (from: string, to: string) => `${from} till ${to}.`,
    until: (to: string) => `Till ${to}.`,
    concerns: (titles: string) => `Gäller: ${titles}.`,
    closes: 'Under tiden går det inte att ansöka. Det du redan har sparat finns kvar.',
  },
  {
    label: 'Notices about the e-services',
    since: (when: string) => `Since ${when}.`,
    from: (when: string) => `From ${when}.`,
    between: (from: string, to: string) => `${from} to ${to}.`,
    until: (to: string) => `Until ${to}.`,
    concerns: (titles: string) => `Concerns: ${titles}.`,
    closes: 'You cannot apply meanwhile. What you have saved is kept.',
  },
);
const FIVE_MINUTES = 300_000;

/** What is announced about all e-services, or about one of them. Nothing at all when nothing is, or it cannot be read. */
export function Announcements({ about, services = [] }: { about?: string; services?: readonly ServiceSummary[] }) {
  const t = useTexts(texts);
  const read = useRead('GET /api/announcements', {}, { every: FIVE_MINUTES });
  const concerning = (one: Announcement) => !about || one.services.length === 0 || one.services.includes(about);
  const shown = (read.data?.items ?? []).filter(concerning);
  if (shown.length === 0) return null;
  return (
    <section className="app-announcements" aria-label={t.label}>
      {shown.map((one) => (
        <OneAnnouncement key={one.id} announcement={one} titles={about ? [] : titlesOf(one, services)} />
      ))}
    </section>
  );
}

const titlesOf = ({ services: slugs }: Announcement, services: readonly ServiceSummary[]): string[] =>
  services.filter(({ slug }) => slugs.includes(slug)).map(({ title }) => title);

function OneAnnouncement({ announcement, titles }: { announcement: Announcement; titles: string[] }) {
  const t = useTexts(texts);
  const when = useWhen(announcement);
  const { kind, title, text, closesServices } = announcement;
  return (
    <Alert tone={kind === 'disturbance' ? 'warning' : 'info'} title={title}>
      {text && <p>{text}</p>}
      <p>
        {when} {titles.length > 0 && t.concerns(titles.join(', '))} {closesServices && t.closes}
      </p>
    </Alert>
  );
}

function useWhen({ isOngoing, startsAt, endsAt }: Announcement): string {
  const t = useTexts(texts);
  const format = useFormat();
  const from = format.dayTime(startsAt);
  if (!endsAt) return isOngoing ? t.since(from) : t.from(from);
  const to = format.dayTime(endsAt);
  return isOngoing ? t.until(to) : t.between(from, to);
}
