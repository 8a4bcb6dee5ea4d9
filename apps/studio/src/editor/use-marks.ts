import type { DraftProblem } from '@farled/api-client';
import { useEffect } from 'react';
import type { Canvas, ElementRegistry } from '../diagram/canvas';
import type { OpenModel } from '../modeler/use-modeler';

const MARKERS = { error: 'sd-has-error', warning: 'sd-has-warning' } as const;

/** Marks on the drawing what has a problem; the list of problems says which. */
export function useMarks(open: OpenModel | undefined, problems: readonly DraftProblem[]): void {
  const modeler = open?.modeler;
  useEffect(() => {
    if (!modeler) return;
    const canvas = modeler.get<Canvas>('canvas');
    const registry = modeler.get<ElementRegistry>('elementRegistry');
    for (const { id } of registry.getAll()) {
      for (const marker of Object.values(MARKERS)) canvas.removeMarker(id, marker);
    }
    for (const { elementId, severity } of problems) {
      if (elementId && registry.get(elementId)) canvas.addMarker(elementId, MARKERS[severity]);
    }
  }, [modeler, problems]);
}
