import type { AssistedBegin, AssistedChannel, AssistedIdentification, AssistedService } from '@farled/api-client';
import type { assistedTexts } from './assisted.texts';

type Words = (typeof assistedTexts)['sv'];

/** What the officer answers before the form is opened. */
export interface Beginning {
  service: string;
  channel: AssistedChannel;
  arrivedOn: string;
  identifiedBy: AssistedIdentification;
  personalNumber: string;
}

export type Faults = Partial<Record<keyof Beginning, string>>;

/** The ways in which one can know who it is, by how it came. */
export function identifications(
  channel: AssistedChannel,
  service: AssistedService | undefined,
): readonly AssistedIdentification[] {
  const known = {
    phone: ['bankid', 'questions'],
    letter: ['paper'],
    email: ['paper', 'questions'],
    visit: ['document', 'questions'],
  } as const;
  return service?.unidentified ? [...known[channel], 'none'] : known[channel];
}

export const needsNumber = ({ identifiedBy }: Beginning): boolean => !['bankid', 'none'].includes(identifiedBy);

export function faultsOf(beginning: Beginning, t: Words): Faults {
  const hasNumber = beginning.personalNumber.replace(/\D/g, '').length === 12;
  return {
    ...(beginning.service === '' && { service: t.serviceMissing }),
    ...(needsNumber(beginning) && !hasNumber && { personalNumber: t.numberMissing }),
  };
}

export const bodyOf = (beginning: Beginning, callId: string | undefined): AssistedBegin => {
  const { personalNumber, ...rest } = beginning;
  if (beginning.identifiedBy === 'bankid') return { ...rest, ...(callId && { callId }) };
  return needsNumber(beginning) ? { ...rest, personalNumber: personalNumber.trim() } : rest;
};
