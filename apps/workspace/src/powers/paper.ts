import type { NewPaperPower } from '@farled/api-client';
import type { FileValue } from '@farled/ui';
import type { powersTexts } from './powers.texts';

type Words = (typeof powersTexts)['sv'];

/** A paper as it is being copied. */
export interface Paper {
  scan: FileValue[];
  giver: string;
  holder: string;
  scope: 'all' | 'some';
  services: string[];
  startsOn: string;
  endsOn: string;
  isChecked: boolean;
}

export const EMPTY_PAPER: Paper = {
  ...{ scan: [], giver: '', holder: '', scope: 'some', services: [] },
  ...{ startsOn: '', endsOn: '', isChecked: false },
};

export type PaperFaults = Partial<Record<keyof Paper, string>>;

const NUMBER = /^\d{8}[-+ ]?\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is missing before the names can be shown. */
export function faultsOf(paper: Paper, t: Words): PaperFaults {
  return {
    ...(paper.scan.length > 0 ? {} : { scan: t.needScan }),
    ...(NUMBER.test(paper.giver.trim()) ? {} : { giver: t.needNumber }),
    ...(NUMBER.test(paper.holder.trim()) ? {} : { holder: t.needNumber }),
    ...(paper.scope === 'some' && paper.services.length === 0 ? { services: t.needServices } : {}),
    ...(DAY.test(paper.startsOn) ? {} : { startsOn: t.needDay }),
    ...(DAY.test(paper.endsOn) ? {} : { endsOn: t.needDay }),
  };
}

/** As the API takes it. */
export const bodyOf = ({ scan, giver, holder, scope, services, ...rest }: Paper): NewPaperPower => ({
  ...{ scanId: scan[0]?.id ?? '', giver: giver.trim(), holder: holder.trim() },
  ...{ services: scope === 'some' ? services : null, ...rest },
});
