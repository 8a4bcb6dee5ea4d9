import type { EidProvider } from '@farled/api-client';
import { useRead } from '../api';
import { useTexts } from '../i18n';
import { eidTexts } from './eid.texts';

export interface EidChoicesProps {
  /** Where a choice leads; a link, so that it works in a new tab as well. */
  href?: (provider: EidProvider) => string;
  /** Or what it does. */
  onChoose?: (provider: EidProvider) => void;
  isBusy?: boolean;
  /** Those of other countries alone, for somebody who has no Swedish personal number. */
  onlyForeign?: boolean;
}

/** The e-legitimations beside BankID, by name and logo. Nothing at all is shown where none is offered. */
export function EidChoices({ href, onChoose, isBusy = false, onlyForeign = false }: EidChoicesProps) {
  const t = useTexts(eidTexts);
  const { data: offered = [] } = useRead('GET /api/eid/providers', {});
  const providers = offered.filter(({ isForeign }) => isForeign || !onlyForeign);
  if (providers.length === 0) return null;
  return (
    <section className="fl-eid" aria-labelledby="fl-eid-title">
      <h2 id="fl-eid-title" className="ds-heading" data-size="xs">
        {t.title}
      </h2>
      <p>{t.text}</p>
      <ul>
        {providers.map((provider) => (
          <li key={provider.id}>
            {href ? (
              <a href={href(provider)}>
                <Choice provider={provider} />
              </a>
            ) : (
              <button type="button" disabled={isBusy} onClick={() => onChoose?.(provider)}>
                <Choice provider={provider} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({ provider: { name, logo, isForeign } }: { provider: EidProvider }) {
  const t = useTexts(eidTexts);
  return (
    <>
      {logo ? <img src={logo} alt="" width={40} height={40} /> : <span className="fl-eid-blank" aria-hidden="true" />}
      <span>
        <strong>{name}</strong>
        {isForeign && <small>{t.foreign}</small>}
      </span>
    </>
  );
}
