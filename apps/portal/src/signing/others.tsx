import type { DraftSigners } from '@farled/api-client';
import { Status, useTexts } from '@farled/ui';
import type { ComponentProps } from 'react';
import { signingTexts } from './signing.texts';

type One = DraftSigners['each'][number];

/** How each of those stands who were asked: what she has come to, never who she is or what she has answered. */
export function Others({ each }: { each: readonly One[] }) {
  const t = useTexts(signingTexts);
  const named = each.map((one, index) => ({
    one,
    name: t.other(one.role, each.slice(0, index + 1).filter(({ role }) => role === one.role).length, count(each, one)),
  }));
  return (
    <ul className="app-others">
      {named.map(({ one, name }) => (
        <li key={name}>
          <span>{name}</span> <Status tone={toneOf(one)}>{t[`stage-${stageOf(one)}`]}</Status>
          {one.isReminded && one.state === 'waiting' && <span className="fl-quiet fl-small"> {t.reminded}</span>}
        </li>
      ))}
    </ul>
  );
}

const count = (each: readonly One[], { role }: One): number => each.filter((one) => one.role === role).length;

type Stage = Exclude<One['state'], 'waiting'> | One['part'];

const stageOf = ({ state, part }: One): Stage => (state === 'waiting' ? part : state);

type Tone = ComponentProps<typeof Status>['tone'];

const TONES: Partial<Record<One['state'], Tone>> = { signed: 'success', refused: 'danger', expired: 'warning' };
const toneOf = ({ state }: One): Tone => TONES[state] ?? 'info';
