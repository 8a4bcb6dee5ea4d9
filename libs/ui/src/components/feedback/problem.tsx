import { ApiProblem, NoAnswer } from '@farled/api-client';
import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../../i18n';
import { Button } from '../text';
import { Alert } from './alert';

const texts = defineTexts(
  {
    offline: 'Du verkar inte ha någon internetanslutning',
    offlineText: 'Kontrollera anslutningen och försök igen. Det du redan har sparat finns kvar.',
    timeout: 'Det tar längre tid än vanligt',
    timeoutText: 'Vi fick inget svar i tid. Vänta en stund och försök igen. Det du redan har sparat finns kvar.',
    failed: 'Något gick fel hos oss',
    failedText: 'Felet är inte ditt. Försök igen om en stund. Det du redan har sparat finns kvar.',
    refused: 'Det gick inte',
    reference: (code: string) => `Referens om du kontaktar oss: ${code}`,
    retry: 'Försök igen',
  },
  {
    offline: 'You seem to be offline',
    offlineText: 'Check your connection and try again. Everything you have saved is still here.',
    timeout: 'This is taking longer than usual',
    timeoutText: 'We got no answer in time. Wait a moment and try again. Everything you have saved is still here.',
    failed: 'Something went wrong on our side',
    failedText: 'It is not your fault. Try again in a moment. Everything you have saved is still here.',
    refused: 'That did not work',
    reference: (code: string) => `Reference if you contact us: ${code}`,
    retry: 'Try again',
  },
);

function useWords(error: Error): { title: string; text: string; reference?: string } {
  const t = useTexts(texts);
  if (error instanceof NoAnswer) {
    return error.reason === 'offline'
      ? { title: t.offline, text: t.offlineText }
      : { title: t.timeout, text: t.timeoutText };
  }
  if (error instanceof ApiProblem && error.status < 500) {
    return { title: error.problem.title || t.refused, text: error.problem.detail, reference: error.reference };
  }
  return { title: t.failed, text: t.failedText, reference: error instanceof ApiProblem ? error.reference : undefined };
}

export interface ProblemPanelProps {
  error: Error;
  onRetry?: () => void;
  /** Another way out than trying again. */
  children?: ReactNode;
}

/** Says what happened, what was saved and what to do now, with a reference for support. */
export function ProblemPanel({ error, onRetry, children }: ProblemPanelProps) {
  const t = useTexts(texts);
  const { title, text, reference } = useWords(error);
  return (
    <Alert tone="danger" title={title} urgent>
      {text && <p>{text}</p>}
      {reference && <p className="fl-reference">{t.reference(reference)}</p>}
      {(onRetry || children) && (
        <div className="fl-actions">
          {onRetry && (
            <Button variant="secondary" onClick={onRetry}>
              {t.retry}
            </Button>
          )}
          {children}
        </div>
      )}
    </Alert>
  );
}
