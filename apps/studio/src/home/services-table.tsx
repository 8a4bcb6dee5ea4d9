import type { StudioService } from '@farled/api-client';
import { Status, Table, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { homeTexts } from './home.texts';
import { usePercent } from './percent';

/** The e-services as a table: what runs, whether the promise is kept, what is under way. */
export function ServicesTable({ services }: { services: readonly StudioService[] }) {
  const t = useTexts(homeTexts);
  const heads = [t.service, t.department, t.status, t.running, t.promise, t.incidentsHead, t.changes, t.last];
  return (
    <Table label={t.caption} heads={heads}>
      {services.map((service) => (
        <Row key={service.slug} service={service} />
      ))}
    </Table>
  );
}

function Row({ service }: { service: StudioService }) {
  const t = useTexts(homeTexts);
  const format = useFormat();
  const percent = usePercent();
  const { slug, title, status, version, incidents, promiseKept, draftSavedAt, publishedAt } = service;
  return (
    <tr>
      <th scope="row">
        <TextLink to={paths.service(slug)}>{title}</TextLink>
      </th>
      <td>{service.department}</td>
      <td>
        {status === 'published' ? (
          <Status tone="success">{t.published(version)}</Status>
        ) : (
          <Status tone="neutral">{t.draft}</Status>
        )}
      </td>
      <td>{format.number(service.running)}</td>
      <td>{promiseKept === null ? <span className="fl-quiet">{t.promiseUnknown}</span> : percent(promiseKept)}</td>
      <td>{incidents > 0 ? <Status tone="danger">{format.number(incidents)}</Status> : '0'}</td>
      <td>
        {draftSavedAt ? (
          <TextLink to={paths.draft(slug)}>{t.changesSaved(format.dayTime(draftSavedAt))}</TextLink>
        ) : (
          <span className="fl-quiet">{t.noChanges}</span>
        )}
      </td>
      <td>{publishedAt ? format.day(publishedAt) : t.never}</td>
    </tr>
  );
}
