import type { StudioService } from '@farled/api-client';
import { Paragraph, TextLink, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { homeTexts } from './home.texts';
import { usePercent } from './percent';

const GOOD_ENOUGH = 0.9;

/** Says in a sentence each what needs attention, most urgent first, or that nothing does. */
export function Attention({ services }: { services: readonly StudioService[] }) {
  const t = useTexts(homeTexts);
  const percent = usePercent();
  const found = services.flatMap((service) => {
    const { incidents, promiseKept, hasDraft } = service;
    const texts = [
      incidents > 0 && t.incidents(incidents),
      promiseKept !== null && promiseKept < GOOD_ENOUGH && t.slow(percent(promiseKept)),
      hasDraft && t.draftWaits,
    ];
    return texts.filter((text) => text !== false).map((text) => ({ service, text }));
  });
  if (found.length === 0) return <Paragraph className="sd-calm">{t.calm}</Paragraph>;
  return (
    <div className="sd-attention">
      <Paragraph>{t.attention}</Paragraph>
      <ul>
        {found.map(({ service, text }) => (
          <li key={service.slug + text}>
            <TextLink to={paths.service(service.slug)}>{service.title}</TextLink>: {text}.
          </li>
        ))}
      </ul>
    </div>
  );
}
