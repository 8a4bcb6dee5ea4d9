import type { NewPaperPower } from '@farled/api-client';
import { type FileValue, numberFault, type PowerScope, scopeFaults } from '@farled/ui';
import type { powersTexts } from './powers.texts';

type Words = (typeof powersTexts)['sv'];

/** A paper as it is being copied. */
export interface Paper extends PowerScope {
  scan: FileValue[];
  giver: string;
  holder: string;
  startsOn: string;
  endsOn: string;
  isChecked: boolean;
}

export const EMPTY_PAPER: Paper = {
  ...{ scan: [], giver: '', holder: '', scope: 'some', services: [] },
  ...{ startsOn: '', endsOn: '', isChecked: false },
};

export type PaperFaults = Partial<Record<keyof Paper, string>>;

/** What is missing before the names can be shown. */
export function faultsOf(paper: Paper, t: Words): PaperFaults {
  const [giver, holder] = [numberFault(paper.giver, t), numberFault(paper.holder, t)];
  return {
    ...(paper.scan.length === 0 && { scan: t.needScan }),
    ...(giver && { giver }),
    ...(holder && { holder }),
    ...scopeFaults(paper, t),
  };
}

/** As the API takes it. */
export const bodyOf = ({ scan, giver, holder, scope, services, ...rest }: Paper): NewPaperPower => ({
  ...{ scanId: scan[0]?.id ?? '', giver: giver.trim(), holder: holder.trim() },
  ...{ services: scope === 'some' ? services : null, ...rest },
});
