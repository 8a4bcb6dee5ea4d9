import type { StepCount } from '@farled/api-client';
import type { Overlays } from './canvas';

const KIND = 'step-count';

/** However small the drawing is, the number on it is not. */
const READABLE = { scale: { min: 1 } };

/** Puts on each step how many cases stand there, and how many have stopped; replaces what was there. */
export function showCounts(
  overlays: Overlays,
  counts: readonly StepCount[],
  has: (elementId: string) => boolean,
): void {
  overlays.remove({ type: KIND });
  for (const { elementId, waiting, incidents } of counts) {
    if (!has(elementId)) continue;
    if (waiting > 0)
      overlays.add(elementId, KIND, { position: { top: -12, left: -10 }, ...READABLE, html: badge(waiting) });
    if (incidents > 0) {
      overlays.add(elementId, KIND, {
        position: { bottom: 12, left: -10 },
        ...READABLE,
        html: badge(incidents, 'sd-count-error'),
      });
    }
  }
}

/** Takes the numbers away. */
export const hideCounts = (overlays: Overlays): void => overlays.remove({ type: KIND });

/** The same numbers stand in a table or list beside the diagram, which is what a screen reader reads. */
function badge(count: number, more = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = `sd-count ${more}`.trim();
  element.textContent = String(count);
  element.setAttribute('aria-hidden', 'true');
  return element;
}
