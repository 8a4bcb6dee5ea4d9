import { EmailLink, Heading, PhoneLink, TextLink } from '../components';
import { useTexts } from '../i18n';
import { useSession } from '../session/session';
import { layoutTexts } from './layout.texts';
import { Mark } from './mark';

export interface FooterLink {
  to: string;
  label: string;
}

/** How to reach the municipality, and what one should be able to read about the e-services. */
export function Footer({ links }: { links: readonly FooterLink[] }) {
  const t = useTexts(layoutTexts);
  const { municipality } = useSession();
  return (
    <footer className="fl-footer">
      <div className="fl-column fl-footer-row">
        <div className="fl-footer-brand">
          <Mark />
          <span>{municipality.name}</span>
        </div>
        <div>
          <Heading level={2} size="2xs">
            {t.contact}
          </Heading>
          <ul>
            {municipality.phone && (
              <li>
                <PhoneLink phone={municipality.phone} />
              </li>
            )}
            {municipality.email && (
              <li>
                <EmailLink email={municipality.email} />
              </li>
            )}
          </ul>
        </div>
        {links.length > 0 && (
          <div>
            <Heading level={2} size="2xs">
              {t.about}
            </Heading>
            <ul>
              {links.map((link) => (
                <li key={link.to}>
                  <TextLink to={link.to}>{link.label}</TextLink>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </footer>
  );
}
