import { Button, Loaded, SkeletonText, TextLink, useRead, useTexts } from '@farled/ui';
import { type FormEvent, useId, useState } from 'react';
import { paths } from '../../paths';
import { Table } from '../../table';
import { operationTexts } from '../operation.texts';
import { useWords } from '../use-words';
import { listTexts } from './list.texts';

const LEAST = 2;
const MOST = 40;

/** Leads from a diary number to the process, whether that has stopped or not. */
export function CaseSearch({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const t = useTexts(listTexts);
  const id = useId();
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  const clear = () => {
    setText('');
    onSearch('');
  };
  return (
    <search>
      <form className="sd-search" onSubmit={submit}>
        <label htmlFor={id}>{t.search}</label>
        <input
          id={id}
          type="search"
          className="ds-input"
          minLength={LEAST}
          maxLength={MOST}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="secondary">
          {t.find}
        </Button>
        {value && (
          <Button type="button" variant="tertiary" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </form>
      {value.length >= LEAST && <Found part={value} />}
    </search>
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
