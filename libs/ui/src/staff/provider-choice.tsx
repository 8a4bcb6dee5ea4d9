import { useRead } from '../api';
import { Loaded } from '../components';
import { useLanguage, useTexts } from '../i18n';
import { staffTexts } from './staff.texts';

/** "Kommunens konto" as it stands within a sentence; "SITHS-kort" stays as it is. */
const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** One button for each identity provider; with a single one it just says log in. */
export function ProviderChoice({ returnTo }: { returnTo: string }) {
  const t = useTexts(staffTexts);
  const [language] = useLanguage();
  const query = useRead('GET /api/login/staff/providers', {});
  return (
    <Loaded query={query}>
      {({ providers }) => (
        <>
          {providers.length > 1 && <p>{t.choose}</p>}
          <div className="fl-actions">
            {providers.map(({ id, name }, index) => (
              <a
                key={id}
                className="ds-button"
                data-variant={index === 0 ? 'primary' : 'secondary'}
                data-color="accent"
                href={`/api/login/staff?provider=${id}&returnTo=${encodeURIComponent(returnTo)}`}
              >
                {providers.length > 1 ? t.loginWith(withinSentence(name[language])) : t.login}
              </a>
            ))}
          </div>
        </>
      )}
    </Loaded>
  );
}
