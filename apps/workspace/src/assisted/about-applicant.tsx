import type { Assisted } from '@farled/api-client';
import { Alert, useFormat, useTexts } from '@farled/ui';
import { assistedTexts } from './assisted.texts';

/** Whom the application is from, for whom, how it came, and what stands in its way. */
export function AboutApplicant({ opened }: { opened: Assisted }) {
  const t = useTexts(assistedTexts);
  const format = useFormat();
  const { person, party, identifiedBy, channel, arrivedOn, hindrance } = opened;
  return (
    <>
      {person.isProtected && (
        <Alert tone="warning">
          <p>{t.protectedPerson}</p>
        </Alert>
      )}
      <p>
        {!person.isProtected &&
          (identifiedBy === 'none' ? t.unknownPerson : person.name ? t.for(person.name) : t.nameless)}{' '}
        {party?.name && t.onBehalf(party.name)} {t.arrived(t[channel], format.day(arrivedOn))}. {t[identifiedBy]}.
      </p>
      {hindrance && (
        <Alert tone="warning" title={t.hindrance}>
          <p>{t[HINDRANCES[hindrance] ?? 'notAllowed']}</p>
        </Alert>
      )}
    </>
  );
}

const HINDRANCES: Record<string, 'chooseChild' | 'chooseOrganisation' | 'ended' | 'needsNumber'> = {
  'acting.choose-child': 'chooseChild',
  'acting.choose-organisation': 'chooseOrganisation',
  'acting.ended': 'ended',
  'draft.needs-personal-number': 'needsNumber',
};
