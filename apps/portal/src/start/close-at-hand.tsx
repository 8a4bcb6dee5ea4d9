import type { ServiceSummary } from '@farled/api-client';
import { Button, Section, TextLink, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { useRecent } from './recent';
import { startTexts } from './start.texts';

/** Favourites of who is logged in, and what was looked at in this browser. */
export function CloseAtHand({ services, loggedIn }: { services: readonly ServiceSummary[]; loggedIn: boolean }) {
  const t = useTexts(startTexts);
  const favourites = useRead('GET /api/me/favourites', {}, { enabled: loggedIn });
  const [recent, forget] = useRecent();
  const named = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => services.find((service) => service.slug === slug) ?? []);
  const chosen = named(favourites.data?.items ?? []);
  const seen = named(recent).filter((service) => !chosen.includes(service));
  return (
    <>
      {chosen.length > 0 && (
        <Section title={t.favourites}>
          <Links services={chosen} />
        </Section>
      )}
      {seen.length > 0 && (
        <Section title={t.recent}>
          <Links services={seen} />
          <p className="app-forget">
            <span className="fl-quiet">{t.recentText}</span>
            <Button variant="tertiary" onClick={forget}>
              {t.forget}
            </Button>
          </p>
        </Section>
      )}
    </>
  );
}

function Links({ services }: { services: readonly ServiceSummary[] }) {
  return (
    <ul className="app-themes">
      {services.map(({ slug, title }) => (
        <li key={slug}>
          <TextLink to={paths.service(slug)}>{title}</TextLink>
        </li>
      ))}
    </ul>
  );
}
