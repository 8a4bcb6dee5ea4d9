import type { OrganisationUnit } from '@farled/api-client';
import { useTexts } from '@farled/ui';
import { organisationTexts } from './organisation.texts';

export interface UnitTreeProps {
  units: readonly OrganisationUnit[];
  chosen: string | null;
  onChoose: (code: string) => void;
  /** The units below this one; null for the top. */
  below?: string | null;
}

/** Units as nested lists, each a button that shows what is in it. */
export function UnitTree({ units, chosen, onChoose, below = null }: UnitTreeProps) {
  const t = useTexts(organisationTexts);
  const here = units.filter(({ parentId }) => parentId === below);
  if (here.length === 0) return null;
  return (
    <ul className="ws-tree">
      {here.map((unit) => (
        <li key={unit.id}>
          <button
            type="button"
            className="ds-link"
            aria-current={unit.code === chosen ? 'true' : undefined}
            onClick={() => onChoose(unit.code)}
          >
            {unit.name}
          </button>{' '}
          <span className="fl-quiet">
            {t.count(unit.members)}
            {unit.isClosed && `, ${t.closed}`}
          </span>
          <UnitTree units={units} chosen={chosen} onChoose={onChoose} below={unit.id} />
        </li>
      ))}
    </ul>
  );
}
