import type { StepCount } from '@farled/api-client';
import { Button, useTexts } from '@farled/ui';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { serviceTexts } from '../service/service.texts';
import type { Canvas, ElementRegistry, Overlays } from './canvas';
import { showCounts } from './step-counts';

export interface DiagramProps {
  xml: string;
  counts: readonly StepCount[];
}

/** The process as it is drawn, with how many cases stand at each step. */
export function Diagram({ xml, counts }: DiagramProps) {
  const t = useTexts(serviceTexts);
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer>();
  useEffect(() => {
    if (!place.current) return;
    const made = new NavigatedViewer({ container: place.current });
    void made.importXML(xml).then(() => {
      made.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
      setViewer(made);
    });
    return () => {
      setViewer(undefined);
      made.destroy();
    };
  }, [xml]);
  useEffect(() => {
    if (!viewer) return;
    const registry = viewer.get<ElementRegistry>('elementRegistry');
    showCounts(viewer.get<Overlays>('overlays'), counts, (id) => registry.get(id) !== undefined);
  }, [viewer, counts]);
  const zoom = (level: 'fit-viewport' | 1) => viewer?.get<Canvas>('canvas').zoom(level, 'auto');
  return (
    <section aria-label={t.diagram}>
      <div ref={place} className="sd-diagram" />
      <div className="sd-diagram-actions">
        <Button variant="tertiary" onClick={() => zoom('fit-viewport')}>
          {t.wholeDiagram}
        </Button>
        <Button variant="tertiary" onClick={() => zoom(1)}>
          {t.readableDiagram}
        </Button>
      </div>
    </section>
  );
}
