import type { DraftProblem, StudioServicePage } from '@farled/api-client';
import { Alert, Details, useTexts } from '@farled/ui';
import { useEffect, useState } from 'react';
import type { Canvas, DrawnElement, ElementRegistry } from '../diagram/canvas';
import type { Selection } from '../modeler/services';
import { useModeler } from '../modeler/use-modeler';
import { panelTexts } from '../panel/panel.texts';
import { PlainPanel } from '../panel/plain-panel';
import { CanvasBar } from './canvas-bar';
import { editorTexts } from './editor.texts';
import { Outline } from './outline';
import { useCounters } from './use-counters';
import { useMarks } from './use-marks';

export interface ProcessEditorProps {
  service: StudioServicePage;
  xml: string;
  files: Readonly<Record<string, string>>;
  problems: readonly DraftProblem[];
  /** An element to go to. */
  focus: string | undefined;
  onChange: (xml: string) => void;
  onOpenFile: (name: string) => void;
}

/** The diagram: its steps to the left, the drawing in the middle, the chosen step in words to the right. */
export function ProcessEditor({ service, xml, files, problems, focus, onChange, onOpenFile }: ProcessEditorProps) {
  const t = useTexts(editorTexts);
  const p = useTexts(panelTexts);
  const [unreadable, setUnreadable] = useState<string>();
  const { canvas, properties, open } = useModeler({
    xml,
    onChange,
    onUnreadable: ({ message }) => setUnreadable(message),
  });
  const counters = useCounters(service, open);
  useMarks(open, problems);
  const select = (element: DrawnElement) => {
    if (!open) return;
    open.modeler.get<Selection>('selection').select(element);
    open.modeler.get<Canvas>('canvas').scrollToElement(element.id);
  };
  const modeler = open?.modeler;
  useEffect(() => {
    const element = focus && modeler?.get<ElementRegistry>('elementRegistry').get(focus);
    if (element) select(element);
  }, [focus, modeler]);
  return (
    <>
      {unreadable && (
        <Alert tone="danger" title={t.unreadableTitle} urgent>
          <p>{unreadable}</p>
          <p>{t.unreadable}</p>
        </Alert>
      )}
      <div className="sd-editor">
        <nav className="sd-outline" aria-label={t.outline}>
          {open && <Outline open={open} counts={counters.counts} problems={problems} onSelect={select} />}
        </nav>
        <section className="sd-drawing" aria-label={t.canvas}>
          <CanvasBar open={open} counters={counters} />
          <div ref={canvas} className="sd-canvas" />
          <p className="fl-quiet fl-small">
            {counters.isOn && `${t.countersNote(counters.version)} `}
            {t.canvasNote}
          </p>
        </section>
        <section className="sd-panel" aria-label={t.panel}>
          <PlainPanel open={open} files={files} onSelect={select} onOpenFile={onOpenFile} />
          <Details summary={p.everything}>
            <div ref={properties} className="sd-properties" />
          </Details>
        </section>
      </div>
    </>
  );
}
