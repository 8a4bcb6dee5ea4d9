import type { KeptPower } from '@farled/api-client';
import { ButtonLink, OuterLink, PageBody, PageHeading, Paragraph, useFormat, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { rightsTexts } from '../rights/rights.texts';
import { RightsList } from '../rights/rights-list';
import { Standing } from '../rights/standing';
import { powersTexts } from './powers.texts';

/** Powers of attorney on paper, and all of somebody who is looked for. */
export function PowersPage() {
  const t = useTexts(powersTexts);
  const r = useTexts(rightsTexts);
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <div className="fl-actions">
        <ButtonLink to={paths.newPower}>{t.new}</ButtonLink>
      </div>
      <RightsList
        list="powers-of-attorney"
        words={t}
        heads={[t.giver, t.holder, t.services, r.from, r.to, t.checked, r.standing, r.actions]}
        row={(power, onEnd) => <Row key={power.id} power={power} onEnd={onEnd} />}
      />
    </PageBody>
  );
}

function Row({ power, onEnd }: { power: KeptPower; onEnd: (id: string) => void }) {
  const t = useTexts(powersTexts);
  const r = useTexts(rightsTexts);
  const format = useFormat();
  const { id, giver, holder, startsOn, endsOn, standing, endedAt, checkedAt, checkedBy, hasPaper } = power;
  const name = giver ?? r.hidden;
  return (
    <tr>
      <th scope="row">{giver ?? <em>{r.hidden}</em>}</th>
      <td>{holder ?? <em>{r.hidden}</em>}</td>
      <td className="fl-wrap">
        <Covers services={power.services} />
      </td>
      <td>{format.day(startsOn)}</td>
      <td>{endsOn ? format.day(endsOn) : r.until}</td>
      <td>{checkedBy ? t.checkedBy(checkedBy, format.day(checkedAt)) : t.signed(format.day(checkedAt))}</td>
      <td>
        <Standing standing={standing} endedAt={endedAt} />
      </td>
      <td>
        <span className="ws-row-actions">
          {hasPaper && (
            <OuterLink
              href={`/api/officer/powers-of-attorney/${encodeURIComponent(id)}/paper`}
              download
              aria-label={t.paperNamed(name)}
            >
              {t.paper}
            </OuterLink>
          )}
          {standing !== 'over' && (
            <button type="button" className="ds-link" aria-label={t.endNamed(name)} onClick={() => onEnd(id)}>
              {t.end}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

function Covers({ services }: Pick<KeptPower, 'services'>) {
  const t = useTexts(powersTexts);
  const catalogue = useRead('GET /api/services', {});
  if (!services) return t.allServices;
  const titleOf = (slug: string) => catalogue.data?.items.find((service) => service.slug === slug)?.title ?? slug;
  return services.map(titleOf).join(', ');
}
