import type { OperationInstance } from '@farled/api-client';
import { SummaryList, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../../paths';
import { operationTexts } from '../operation.texts';
import { useWords } from '../use-words';
import { instanceTexts } from './instance.texts';

/** Which process it is, of what, since when. */
export function Facts({ instance }: { instance: OperationInstance }) {
  const t = useTexts(instanceTexts);
  const shared = useTexts(operationTexts);
  const format = useFormat();
  const words = useWords();
  const { diaryNumber, version, state, startedAt, endedAt, durationMs, parentId, children, engine, key } = instance;
  const items = [
    { key: 'case', label: t.caseLabel, value: diaryNumber ?? shared.noCase },
    { key: 'version', label: t.versionLabel, value: String(version) },
    { key: 'state', label: t.state, value: words.state(state) },
    { key: 'started', label: t.started, value: format.dayTime(startedAt) },
    ...(endedAt
      ? [
          { key: 'ended', label: t.ended, value: format.dayTime(endedAt) },
          { key: 'took', label: t.took, value: words.duration(durationMs) },
        ]
      : []),
    ...(parentId
      ? [{ key: 'parent', label: t.parent, value: <TextLink to={paths.instance(parentId)}>{t.parentLink}</TextLink> }]
      : []),
    ...(children.length > 0 ? [{ key: 'children', label: t.children, value: <Children instance={instance} /> }] : []),
    { key: 'engine', label: t.engine, value: engine === 'cluster' ? t.enginecluster : t.engineembedded },
    { key: 'key', label: t.key, value: <code>{key}</code> },
  ];
  return <SummaryList items={items} />;
}

function Children({ instance: { children } }: { instance: OperationInstance }) {
  const words = useWords();
  return (
    <ul className="sd-list">
      {children.map(({ id, processId, state }) => (
        <li key={id}>
          <TextLink to={paths.instance(id)}>
            <code>{processId}</code>
          </TextLink>
          <span>{words.state(state)}</span>
        </li>
      ))}
    </ul>
  );
}
