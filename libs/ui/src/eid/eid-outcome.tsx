import { Alert } from '../components';
import { useTexts } from '../i18n';
import { eidTexts } from './eid.texts';

/** What came in the way at the IdP, in words; to cancel is a choice and no fault. */
export function EidOutcome({ outcome }: { outcome: string | null }) {
  const t = useTexts(eidTexts);
  if (!outcome) return null;
  if (outcome === 'cancelled') {
    return (
      <Alert tone="info" title={t.cancelledTitle} urgent>
        <p>{t.cancelled}</p>
      </Alert>
    );
  }
  const words: Record<string, [string, string]> = {
    fraud: [t.fraudTitle, t.fraud],
    'level-unavailable': [t.levelTitle, t.level],
    'no-lasting-identity': [t.lastingTitle, t.lasting],
  };
  const [title, text] = words[outcome] ?? [t.failedTitle, t.failed];
  return (
    <Alert tone="danger" title={title} urgent>
      <p>{text}</p>
    </Alert>
  );
}
