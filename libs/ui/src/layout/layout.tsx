import type { ReactNode } from 'react';
import { ScrollRestoration } from 'react-router';
import { useOnline } from '../hooks';
import { useTexts } from '../i18n';
import { SessionExpiry } from '../session/expiry';
import { StepUpDialog } from '../staff/step-up.lazy';
import { ActingProvider } from './acting';
import { ActingChanged } from './acting-changed';
import { Footer, type FooterLink } from './footer';
import { HeaderRow, type NavItem } from './header';
import { IdentityBar } from './identity-bar';
import { layoutTexts } from './layout.texts';

export interface LayoutProps {
  /** The app's own name beside the municipality's; the portal has none. */
  appName?: string;
  navigation: readonly NavItem[];
  footerLinks: readonly FooterLink[];
  /** Full width for those who work here all day; reading width otherwise. */
  wide?: boolean;
  /** The page where one chooses for whom one acts; only the portal has one. */
  actingTo?: string;
  /** Only somebody who is logged in comes here: the room for saying who is kept from the start. */
  isOwn?: boolean;
  onLogout: () => void;
  children: ReactNode;
}

/** Skip link, header, who is logged in and for whom, the page, footer, and the warning before the session ends. */
export function Layout({ appName, navigation, footerLinks, wide, actingTo, isOwn, onLogout, children }: LayoutProps) {
  const t = useTexts(layoutTexts);
  return (
    <ActingProvider>
      <div className="fl-app" data-size={wide ? 'sm' : 'md'} data-wide={wide || undefined}>
        <a className="ds-skip-link" href="#main">
          {t.skip}
        </a>
        <header>
          <HeaderRow appName={appName} navigation={navigation} />
          <IdentityBar onLogout={onLogout} actingTo={actingTo} isExpected={isOwn} />
        </header>
        <OfflineNotice />
        <main id="main" className="fl-main" tabIndex={-1}>
          {children}
        </main>
        <Footer links={footerLinks} />
        <SessionExpiry onLogout={onLogout} />
        <StepUpDialog />
        {actingTo && <ActingChanged />}
        <ScrollRestoration />
      </div>
    </ActingProvider>
  );
}

function OfflineNotice() {
  const t = useTexts(layoutTexts);
  const online = useOnline();
  return (
    <div role="status" className="fl-offline">
      {online ? null : <p className="fl-column">{t.offline}</p>}
    </div>
  );
}
