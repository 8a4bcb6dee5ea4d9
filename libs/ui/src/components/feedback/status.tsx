import type { CaseStatusCode } from '@farled/api-client';
import { defineTexts, useTexts } from '../../i18n';
import { type Tone, ToneShape } from './icons';

/** A status in words, with a colour and a shape beside them. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="ds-tag fl-status" data-color={tone} data-size="sm">
      <ToneShape tone={tone} />
      {children}
    </span>
  );
}

const TONES: Record<CaseStatusCode, Tone> = {
  received: 'info',
  review: 'info',
  supplement: 'warning',
  payment: 'warning',
  booking: 'warning',
  booked: 'success',
  decided: 'success',
  'handed-over': 'success',
  closed: 'neutral',
};

const texts = defineTexts(
  {
    received: 'Mottaget',
    review: 'Handläggs',
    supplement: 'Väntar på svar',
    payment: 'Väntar på betalning',
    booking: 'Väntar på val av tid',
    booked: 'Tid bokad',
    decided: 'Beslutat',
    'handed-over': 'Överlämnat',
    closed: 'Avslutat',
  },
  {
    received: 'Received',
    review: 'Under review',
    supplement: 'Waiting for an answer',
    payment: 'Waiting for payment',
    booking: 'Waiting for a choice of time',
    booked: 'Time booked',
    decided: 'Decided',
    'handed-over': 'Handed over',
    closed: 'Closed',
  },
);

/** Where a case stands in one word. */
export function CaseStatusTag({ code }: { code: CaseStatusCode }) {
  const t = useTexts(texts);
  return <Status tone={TONES[code] ?? 'neutral'}>{t[code] ?? code}</Status>;
}
