import type { UnitChange } from '@farled/api-client';
import { Details, useFormat, useTexts } from '@farled/ui';
import { organisationTexts } from './organisation.texts';

const CODES = [
  'created',
  'renamed',
  'kind-changed',
  'moved',
  'closed',
  'opened',
  'member-added',
  'member-removed',
] as const;

/** What has happened to a unit, newest first. */
export function History({ changes }: { changes: readonly UnitChange[] }) {
  const t = useTexts(organisationTexts);
  const format = useFormat();
  const textOf = ({ code, params }: UnitChange): string => {
    const known = CODES.find((one) => one === code);
    return known ? t[`event-${known}`](params) : code;
  };
  return (
    <Details summary={t.history}>
      <ul className="ws-plain-list">
        {changes.map((change) => (
          <li key={change.id}>
            {format.dayTime(change.at)}: {textOf(change)}, {change.by ? t.by(change.by) : t.platform}
          </li>
        ))}
      </ul>
    </Details>
  );
}
