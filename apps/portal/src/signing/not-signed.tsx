import type { DraftSigners } from '@farled/api-client';
import { Alert, useTexts } from '@farled/ui';
import { applicationTexts } from '../application/application.texts';

/** Says why an application came back: somebody refused, or nobody answered in time. */
export function NotSigned({ signers }: { signers: DraftSigners | null | undefined }) {
  const t = useTexts(applicationTexts);
  if (signers?.state !== 'refused' && signers?.state !== 'expired') return null;
  return (
    <Alert tone="warning" title={t.refused}>
      <p>{signers.state === 'refused' ? t.refusedText : t.expiredText}</p>
      {signers.reasons.map((reason) => (
        <p key={reason}>{t.reason(reason)}</p>
      ))}
    </Alert>
  );
}
