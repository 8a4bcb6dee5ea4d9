import type { AssistedOverview } from '@farled/api-client';
import {
  Heading,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  TextLink,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { paths } from '../paths';
import { assistedTexts } from './assisted.texts';
import { BeginForm } from './begin-form';

/** Where an officer begins with an application that came otherwise than by the e-service, or goes on with one. */
export function BeginPage() {
  const t = useTexts(assistedTexts);
  const overview = useRead('GET /api/officer/assisted-applications', {});
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <LoadedPage query={overview}>
        {({ services, items }) => (
          <div className="fl-flow">
            {items.length > 0 && <Begun items={items} />}
            <Heading level={2} size="xs">
              {t.fresh}
            </Heading>
            <BeginForm services={services} />
          </div>
        )}
      </LoadedPage>
    </PageBody>
  );
}

function Begun({ items }: Pick<AssistedOverview, 'items'>) {
  const t = useTexts(assistedTexts);
  const format = useFormat();
  return (
    <section className="ws-right-tools">
      <Heading level={2} size="xs">
        {t.begun}
      </Heading>
      <ul className="ws-rows">
        {items.map(({ id, service, channel, arrivedOn }) => (
          <li key={id}>
            <span>{t.arrived(t[channel], format.day(arrivedOn))}</span>
            <TextLink to={paths.assisted(id)}>{t.resume(service)}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
