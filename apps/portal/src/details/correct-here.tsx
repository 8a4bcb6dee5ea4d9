import type { KnownSection } from '@farled/api-client';
import { EmailLink, OuterLink, PhoneLink, TextLink, useSession, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { detailsTexts } from './details.texts';

/** Who keeps a register that is not the municipality's own, and where to turn. */
const KEEPERS: Readonly<Record<string, { name: string; href: string }>> = {
  'population-register': { name: 'Skatteverket', href: 'https://www.skatteverket.se/' },
  'property-register': { name: 'Lantmäteriet', href: 'https://www.lantmateriet.se/' },
  'company-register': { name: 'Bolagsverket', href: 'https://bolagsverket.se/' },
};

/** The way to where a fact is put right: its keeper, the form below, or the municipality itself. */
export function CorrectHere({ source, about }: Pick<KnownSection, 'source' | 'about'>) {
  const t = useTexts(detailsTexts);
  const { municipality } = useSession();
  const keeper = KEEPERS[source];
  if (keeper) {
    return (
      <p>
        <OuterLink href={keeper.href}>{t.toKeeper(keeper.name)}</OuterLink>
      </p>
    );
  }
  if (source === 'contact-register') {
    return (
      <p>
        <OuterLink href={about === 'self' ? '#self-email' : '#company-contact'}>
          {about === 'self' ? t.toContact : t.toCompanyContact}
        </OuterLink>
      </p>
    );
  }
  return (
    <>
      <p>
        <TextLink to={paths.cases}>{t.toCases}</TextLink>
      </p>
      <p>
        <OuterLink href="#rectify">{t.toRectify}</OuterLink>
      </p>
      <p className="app-contact">
        <PhoneLink phone={municipality.phone} />
        <EmailLink email={municipality.email} />
      </p>
    </>
  );
}
