/** For which e-services a power of attorney is given: some by slug, or all. */
export interface PowerScope {
  scope: 'all' | 'some';
  services: string[];
}

interface PowerDays {
  startsOn: string;
  endsOn: string;
}

interface FaultWords {
  needNumber: string;
  needServices: string;
  needDay: string;
}

const NUMBER = /^\d{8}[-+ ]?\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with a personal number as it was written; undefined when it has twelve digits. */
export const numberFault = (number: string, { needNumber }: Pick<FaultWords, 'needNumber'>): string | undefined =>
  NUMBER.test(number.trim()) ? undefined : needNumber;

/** What is missing in what a power of attorney covers, and in its days. */
export function scopeFaults(
  { scope, services, startsOn, endsOn }: PowerScope & PowerDays,
  { needServices, needDay }: Pick<FaultWords, 'needServices' | 'needDay'>,
): Partial<Record<'services' | 'startsOn' | 'endsOn', string>> {
  return {
    ...(scope === 'some' && services.length === 0 && { services: needServices }),
    ...(!DAY.test(startsOn) && { startsOn: needDay }),
    ...(!DAY.test(endsOn) && { endsOn: needDay }),
  };
}
