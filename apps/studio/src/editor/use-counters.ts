import type { StepCount, StudioServicePage } from '@farled/api-client';
import { useRead } from '@farled/ui';
import { useEffect, useState } from 'react';
import type { ElementRegistry, Overlays } from '../diagram/canvas';
import { hideCounts, showCounts } from '../diagram/step-counts';
import type { OpenModel } from '../modeler/use-modeler';

const REFRESH_MS = 15_000;
const NONE: readonly StepCount[] = [];

export interface Counters {
  isOn: boolean;
  setOn(isOn: boolean): void;
  version: number;
  counts: readonly StepCount[];
}

/** How many cases stand at each step of the version in use, on the drawing while it is wanted. */
export function useCounters(service: StudioServicePage, open: OpenModel | undefined): Counters {
  const [isOn, setOn] = useState(true);
  const path = { slug: service.slug, version: service.current };
  const steps = useRead(
    'GET /api/studio/services/{slug}/versions/{version}/steps',
    { path },
    { enabled: isOn, every: REFRESH_MS },
  );
  const counts = (isOn && steps.data?.items) || NONE;
  const { modeler, change } = open ?? {};
  useEffect(() => {
    if (!modeler) return;
    const registry = modeler.get<ElementRegistry>('elementRegistry');
    const overlays = modeler.get<Overlays>('overlays');
    if (isOn) showCounts(overlays, counts, (id) => registry.get(id) !== undefined);
    else hideCounts(overlays);
  }, [modeler, change === 0, counts, isOn]);
  return { isOn, setOn, version: service.current, counts };
}
