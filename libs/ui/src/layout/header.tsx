import { LANGUAGES, LOCALES } from '@farled/kernel';
import { Link, NavLink } from 'react-router';
import { useLanguage, useTexts } from '../i18n';
import { useSession } from '../session/session';
import { layoutTexts } from './layout.texts';
import { Mark } from './mark';

export interface NavItem {
  to: string;
  label: string;
}

/** The municipality's name and mark, the few places to go, and the other language. */
export function HeaderRow({ appName, navigation }: { appName?: string; navigation: readonly NavItem[] }) {
  const t = useTexts(layoutTexts);
  const { municipality } = useSession();
  return (
    <div className="fl-header">
      <div className="fl-column fl-header-row">
        <Link
          to="/"
          className="fl-brand"
          aria-label={t.home(appName ? `${municipality.name} ${appName}` : municipality.name)}
        >
          <Mark />
          <span>
            <span className="fl-brand-name">{municipality.name}</span>{' '}
            {appName && <span className="fl-brand-app">{appName}</span>}
          </span>
        </Link>
        <LanguageSwitch />
        {navigation.length > 0 && (
          <nav className="fl-nav" aria-label={t.navigation}>
            <ul>
              {navigation.map((item) => (
                <li key={item.to}>
                  <NavLink to={item.to} end={item.to === '/'}>
                    {item.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </div>
  );
}

/** The other languages, each in its own words. */
function LanguageSwitch() {
  const [language, setLanguage] = useLanguage();
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <button key={other} type="button" className="fl-language" lang={other} onClick={() => setLanguage(other)}>
      {LOCALES[other].name}
    </button>
  ));
}
