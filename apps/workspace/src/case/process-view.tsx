import type { OfficerCase } from '@farled/api-client';
import { Heading, useTexts } from '@farled/ui';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { caseTexts } from './case.texts';

interface Canvas {
  zoom(level: 'fit-viewport'): void;
  addMarker(elementId: string, marker: string): void;
}

/** The process as it is drawn, with where the case stands; the steps beside say the same in words. */
export function ProcessView({ subject: { process } }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const place = useRef<HTMLDivElement>(null);
  const marks = `${process.active.join()}|${process.done.join()}`;
  useEffect(() => {
    if (!place.current) return;
    const viewer = new NavigatedViewer({ container: place.current });
    void viewer.importXML(process.bpmnXml).then(() => {
      const canvas = viewer.get<Canvas>('canvas');
      canvas.zoom('fit-viewport');
      for (const id of process.done) canvas.addMarker(id, 'ws-done');
      for (const id of process.active) canvas.addMarker(id, 'ws-active');
    });
    return () => viewer.destroy();
  }, [process.bpmnXml, marks]);
  return (
    <section>
      <Heading level={2} size="xs">
        {t.diagram}
      </Heading>
      <p className="fl-quiet">{t.diagramText}</p>
      <div ref={place} className="ws-diagram" />
    </section>
  );
}
