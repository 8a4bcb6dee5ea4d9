import type { Trustee } from '@farled/api-client';
import { Details, PageBody, PageHeading, Paragraph, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { rightsTexts } from '../rights/rights.texts';
import { RightsList } from '../rights/rights-list';
import { Standing } from '../rights/standing';
import { ChangeTrustee } from './change-trustee';
import { ImportTrustees } from './import-trustees';
import { NewTrusteeForm } from './new-trustee';
import { trusteesTexts } from './trustees.texts';

/** The chief guardian's list: found, read in, added to, changed and ended. */
export function TrusteesPage() {
  const t = useTexts(trusteesTexts);
  const r = useTexts(rightsTexts);
  const [changing, setChanging] = useState<Trustee>();
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <RightsList
        list="trustees"
        words={t}
        searchLabel={t.search}
        heads={[t.reference, t.trustee, t.principal, t.powers, r.from, r.to, r.standing, r.actions]}
        row={(trustee, onEnd) => <Row key={trustee.id} trustee={trustee} onChange={setChanging} onEnd={onEnd} />}
      />
      <div className="ws-right-tools">
        <Details summary={t.add}>
          <NewTrusteeForm />
        </Details>
        <Details summary={t.import}>
          <ImportTrustees />
        </Details>
      </div>
      {changing && <ChangeTrustee key={changing.id} trustee={changing} onClose={() => setChanging(undefined)} />}
    </PageBody>
  );
}

interface RowProps {
  trustee: Trustee;
  onChange: (trustee: Trustee) => void;
  onEnd: (id: string) => void;
}

function Row({ trustee, onChange, onEnd }: RowProps) {
  const t = useTexts(trusteesTexts);
  const r = useTexts(rightsTexts);
  const format = useFormat();
  const { id, reference, powers, startsOn, endsOn, standing, endedAt } = trustee;
  return (
    <tr>
      <th scope="row">{reference}</th>
      <td>{trustee.trustee ?? <em>{r.hidden}</em>}</td>
      <td>{trustee.principal ?? <em>{r.hidden}</em>}</td>
      <td className="fl-wrap">{powers.map((power) => t[power]).join(', ')}</td>
      <td>{format.day(startsOn)}</td>
      <td>{endsOn ? format.day(endsOn) : r.until}</td>
      <td>
        <Standing standing={standing} endedAt={endedAt} />
      </td>
      <td>
        {!endedAt && (
          <span className="ws-row-actions">
            <button
              type="button"
              className="ds-link"
              aria-label={t.changeNamed(reference)}
              onClick={() => onChange(trustee)}
            >
              {t.change}
            </button>
            <button type="button" className="ds-link" aria-label={t.endNamed(reference)} onClick={() => onEnd(id)}>
              {t.end}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
}
