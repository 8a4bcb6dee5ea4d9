import { Alert } from '../components';
import { useTexts } from '../i18n';
import { outcomeTexts } from './outcome.texts';

const KNOWN = [
  'failed',
  'cancelled',
  'unavailable',
  'incomplete',
  'no-role',
  'too-many-groups',
  'deactivated',
  'other-person',
  'level',
] as const;

/** Why a login did not go through, in words. */
export function LoginOutcome({ outcome }: { outcome: string | null }) {
  const t = useTexts(outcomeTexts);
  if (!outcome) return null;
  const known = KNOWN.find((one) => one === outcome) ?? 'failed';
  return (
    <Alert
      tone={known === 'cancelled' ? 'info' : 'danger'}
      title={known === 'cancelled' ? t.cancelledTitle : t.title}
      urgent={known !== 'cancelled'}
    >
      <p>{t[known]}</p>
    </Alert>
  );
}
