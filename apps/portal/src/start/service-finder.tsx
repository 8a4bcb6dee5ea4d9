import type { ServiceSummary } from '@farled/api-client';
import { Empty, Section, Status, TextLink, useTexts } from '@farled/ui';
import { useSearchParams } from 'react-router';
import { paths } from '../paths';
import { startTexts } from './start.texts';

const MOST_USED = 6;

const unique = (words: string[]): string[] => [...new Set(words)].sort((a, b) => a.localeCompare(b, 'sv'));

/** The e-services: what was searched for, or the most used with subjects and life events beside them. */
export function ServiceFinder({ services, query }: { services: ServiceSummary[]; query: string }) {
  const t = useTexts(startTexts);
  const [search] = useSearchParams();
  const theme = search.get('tema');
  if (query || theme) {
    const found = theme ? services.filter((s) => [...s.subjects, ...s.lifeEvents].includes(theme)) : services;
    return <Found services={found} query={theme ?? query} />;
  }
  if (services.length === 0) {
    return (
      <Empty title={t.none}>
        <p>{t.noneText}</p>
      </Empty>
    );
  }
  return (
    <div className="app-finder">
      <Section title={services.length > MOST_USED ? t.popular : t.all}>
        <ServiceList services={services.slice(0, MOST_USED)} />
      </Section>
      <Themes title={t.subjects} words={unique(services.flatMap((s) => s.subjects))} />
      <Themes title={t.lifeEvents} words={unique(services.flatMap((s) => s.lifeEvents))} />
    </div>
  );
}

function Found({ services, query }: { services: ServiceSummary[]; query: string }) {
  const t = useTexts(startTexts);
  return (
    <div aria-live="polite">
      {services.length > 0 ? (
        <Section title={t.hits(services.length, query)}>
          <ServiceList services={services} />
        </Section>
      ) : (
        <Empty title={t.noHits}>
          <p>{t.noHitsText}</p>
        </Empty>
      )}
      <p>
        <TextLink to={paths.start}>{t.showAll}</TextLink>
      </p>
    </div>
  );
}

function ServiceList({ services }: { services: ServiceSummary[] }) {
  const t = useTexts(startTexts);
  return (
    <ul className="app-services">
      {services.map((service) => (
        <li key={service.slug}>
          <TextLink to={paths.service(service.slug)}>{service.title}</TextLink>
          <p>{service.summary}</p>
          {!service.open && <Status tone="neutral">{t.closed}</Status>}
        </li>
      ))}
    </ul>
  );
}

function Themes({ title, words }: { title: string; words: string[] }) {
  if (words.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="app-themes">
        {words.map((word) => (
          <li key={word}>
            <TextLink to={`/?tema=${encodeURIComponent(word)}`}>{word}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
