import type { ServiceSummary, Theme } from '@farled/api-client';
import { Empty, Section, Status, TextLink, useFormat, usePageTitle, useTexts } from '@farled/ui';
import { useSearchParams } from 'react-router';
import { ALL, paths } from '../paths';
import { startTexts } from './start.texts';

const themesOf = ({ subjects, lifeEvents, audiences }: ServiceSummary): Theme[] => [
  ...audiences,
  ...subjects,
  ...lifeEvents,
];

function unique(themes: Theme[]): Theme[] {
  const byCode = new Map(themes.map((theme) => [theme.code, theme]));
  return [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

export interface FinderProps {
  services: readonly ServiceSummary[];
  mostUsed: readonly string[];
  query: string;
}

/** The e-services: what was searched for or chosen, or the most used with the ways to the others. */
export function ServiceFinder({ services, mostUsed, query }: FinderProps) {
  const t = useTexts(startTexts);
  const [search] = useSearchParams();
  const theme = search.get('tema');
  if (query || theme) return <Found services={services} query={query} theme={theme} />;
  if (services.length === 0) {
    return (
      <Empty title={t.none}>
        <p>{t.noneText}</p>
      </Empty>
    );
  }
  const used = mostUsed.flatMap((slug) => services.find((service) => service.slug === slug) ?? []);
  return (
    <div className="app-finder">
      <Section title={services.length > used.length ? t.popular : t.all}>
        <ServiceList services={used} />
        {services.length > used.length && (
          <p>
            <TextLink to={paths.theme(ALL)}>{t.showAllOf(services.length)}</TextLink>
          </p>
        )}
      </Section>
      <div>
        <Themes title={t.audiences} themes={unique(services.flatMap((s) => s.audiences))} />
        <Themes title={t.lifeEvents} themes={unique(services.flatMap((s) => s.lifeEvents))} />
      </div>
      <Themes title={t.subjects} themes={unique(services.flatMap((s) => s.subjects))} />
    </div>
  );
}

function Found({ services, query, theme }: Omit<FinderProps, 'mostUsed'> & { theme: string | null }) {
  const t = useTexts(startTexts);
  const found = services.filter((one) => !theme || theme === ALL || themesOf(one).some(({ code }) => code === theme));
  const name = services.flatMap(themesOf).find(({ code }) => code === theme)?.name;
  const title = theme === ALL ? t.all : name ? t.inTheme(found.length, name) : t.hits(found.length, query);
  usePageTitle(query ? t.searchTitle(query) : title);
  return (
    <div aria-live="polite">
      {found.length > 0 ? (
        <Section title={title}>
          <ServiceList services={found} />
        </Section>
      ) : (
        <Empty title={t.noHits}>
          <p>{t.noHitsText}</p>
        </Empty>
      )}
      <p>
        {theme === ALL ? (
          <TextLink to={paths.start}>{t.toStart}</TextLink>
        ) : (
          <TextLink to={paths.theme(ALL)}>{t.showAll}</TextLink>
        )}
      </p>
    </div>
  );
}

function ServiceList({ services }: { services: readonly ServiceSummary[] }) {
  const t = useTexts(startTexts);
  const format = useFormat();
  return (
    <ul className="app-services">
      {services.map((service) => (
        <li key={service.slug}>
          <TextLink to={paths.service(service.slug)}>{service.title}</TextLink>
          <p>{service.summary}</p>
          {!service.open && (
            <Status tone="neutral">{service.opensAt ? t.opens(format.dayTime(service.opensAt)) : t.closed}</Status>
          )}
        </li>
      ))}
    </ul>
  );
}

function Themes({ title, themes }: { title: string; themes: readonly Theme[] }) {
  if (themes.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="app-themes">
        {themes.map(({ code, name }) => (
          <li key={code}>
            <TextLink to={paths.theme(code)}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
