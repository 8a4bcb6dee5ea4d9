import { Loaded, SearchField, SkeletonText, Table, TextLink, useRead, useTexts } from '@farled/ui';
import { paths } from '../../paths';
import { operationTexts } from '../operation.texts';
import { useWords } from '../use-words';
import { listTexts } from './list.texts';

const LEAST = 2;

/** Leads from a diary number to the process, whether that has stopped or not. */
export function CaseSearch({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const t = useTexts(listTexts);
  return (
    <>
      <SearchField
        className="sd-search"
        label={t.search}
        find={t.find}
        clear={t.clear}
        minLength={LEAST}
        value={value}
        onSearch={onSearch}
      />
      {value.length >= LEAST && <Found part={value} />}
    </>
  );
}

function Found({ part }: { part: string }) {
  const t = useTexts(listTexts);
  const shared = useTexts(operationTexts);
  const { state } = useWords();
  const read = useRead('GET /api/studio/operation/cases', { query: { q: part } });
  return (
    <Loaded query={read} skeleton={<SkeletonText lines={2} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p role="status">{t.noCase(part)}</p>
        ) : (
          <Table label={t.found(part)} heads={[t.caseHead, t.service, t.state]}>
            {items.map(({ instanceId, diaryNumber, title, version, state: at }) => (
              <tr key={instanceId}>
                <th scope="row">
                  <TextLink to={paths.instance(instanceId)}>{diaryNumber}</TextLink>
                </th>
                <td>
                  {title}
                  {version !== null && <span className="fl-quiet"> {shared.version(version)}</span>}
                </td>
                <td>{state(at)}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </Loaded>
  );
}
