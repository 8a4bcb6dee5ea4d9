import { ButtonLink, defineTexts, PageBody, PageHeading, Paragraph, useTexts } from '@farled/ui';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { paths } from './paths';

const texts = defineTexts(
  {
    missing: 'Sidan finns inte',
    missingText: 'Adressen kan vara fel. Börja om från listan över e-tjänster.',
    broken: 'Sidan kunde inte visas',
    brokenText: 'Felet är inte ditt. Det som har sparats finns kvar. Läs in sidan igen eller börja om från listan.',
    back: 'Till e-tjänsterna',
  },
  {
    missing: 'There is no such page',
    missingText: 'The address may be wrong. Start again from the list of e-services.',
    broken: 'The page could not be shown',
    brokenText: 'It is not your fault. What has been saved is still here. Load the page again or start from the list.',
    back: 'To the e-services',
  },
);

/** Says that there is nothing at this address, or that showing it failed, with a way on. */
export function RouteFailure() {
  const t = useTexts(texts);
  const error = useRouteError();
  const isBroken = error !== undefined && !(isRouteErrorResponse(error) && error.status === 404);
  return (
    <PageBody>
      <PageHeading>{isBroken ? t.broken : t.missing}</PageHeading>
      <Paragraph>{isBroken ? t.brokenText : t.missingText}</Paragraph>
      <ButtonLink to={paths.home}>{t.back}</ButtonLink>
    </PageBody>
  );
}
