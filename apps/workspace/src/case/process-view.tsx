import type { OfficerCase } from '@farled/api-client';
import { Heading, useTexts } from '@farled/ui';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { caseTexts } from './case.texts';

interface Canvas {
  zoom(level: number): void;
  scrollToElement(elementId: string, padding: number): void;
  addMarker(elementId: string, marker: string): void;
}

interface Elements {
  get(id: string): { children?: unknown[] } | undefined;
}

/** Small enough to see the way on, large enough to read. */
const SCALE = 0.75;
const ROOM_AROUND = 220;

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
      canvas.zoom(SCALE);
      // A sub-process is marked by the step inside it.
      const elements = viewer.get<Elements>('elementRegistry');
      const mark = (ids: readonly string[], marker: string) => {
        for (const id of ids) if (elements.get(id) && !elements.get(id)?.children?.length) canvas.addMarker(id, marker);
      };
      mark(process.done, 'ws-done');
      mark(process.active, 'ws-active');
      const here = process.active.at(-1) ?? process.done.at(-1);
      if (here && elements.get(here)) canvas.scrollToElement(here, ROOM_AROUND);
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
