import { useRead } from '../api';
import { Loaded } from '../components';
import { useLanguage, useTexts } from '../i18n';
import { staffTexts } from './staff.texts';

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
                {providers.length > 1 ? name[language] : t.login}
              </a>
            ))}
          </div>
        </>
      )}
    </Loaded>
  );
}
