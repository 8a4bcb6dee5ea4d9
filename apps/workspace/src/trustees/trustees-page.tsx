import type { Trustee } from '@farled/api-client';
import { Details, Empty, PageBody, PageHeading, Paragraph, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { EndRight } from '../rights/end-right';
import { RightSearch } from '../rights/right-search';
import { RightTable } from '../rights/right-table';
import { rightsTexts } from '../rights/rights.texts';
import { Standing } from '../rights/standing';
import { useRights, type Wanted } from '../rights/use-rights';
import { ChangeTrustee } from './change-trustee';
import { ImportTrustees } from './import-trustees';
import { NewTrusteeForm } from './new-trustee';
import { trusteesTexts } from './trustees.texts';

/** The chief guardian's list: found, read in, added to, changed and ended. */
export function TrusteesPage() {
  const t = useTexts(trusteesTexts);
  const r = useTexts(rightsTexts);
  const [wanted, setWanted] = useState<Wanted>({ text: '', state: 'all' });
  const [changing, setChanging] = useState<Trustee>();
  const [ending, setEnding] = useState<string>();
  const query = useRights('trustees', wanted);
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <RightSearch wanted={wanted} label={t.search} onSearch={setWanted} />
      <RightTable
        caption={t.caption}
        heads={[t.reference, t.trustee, t.principal, t.powers, r.from, r.to, r.standing, r.actions]}
        query={query}
        isSearch={wanted.text !== '' || wanted.state !== 'all'}
        empty={
          <Empty title={t.empty}>
            <p>{t.emptyText}</p>
          </Empty>
        }
        row={(trustee) => <Row key={trustee.id} trustee={trustee} onChange={setChanging} onEnd={setEnding} />}
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
      <EndRight
        list="trustees"
        id={ending}
        title={t.endTitle}
        text={t.endText}
        confirm={t.endConfirm}
        onClose={() => setEnding(undefined)}
      />
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
      <td className="ws-wrap">{powers.map((power) => t[power]).join(', ')}</td>
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
