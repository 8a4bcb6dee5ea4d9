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

const TONES: Record<string, Tone> = {
  received: 'info',
  'in-review': 'info',
  'in-progress': 'info',
  'needs-you': 'warning',
  supplement: 'warning',
  'awaiting-supplement': 'warning',
  'handed-over': 'info',
  approved: 'success',
  placed: 'success',
  decided: 'success',
  rejected: 'neutral',
  closed: 'neutral',
};

/** The tone of a case status; an unknown code is neutral. */
export const caseTone = (code: string): Tone => TONES[code] ?? 'neutral';
