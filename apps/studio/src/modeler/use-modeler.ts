import { useLanguage } from '@farled/ui';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import type { Canvas, DrawnElement } from '../diagram/canvas';
import { showReadable } from '../diagram/show-readable';
import { createModeler } from './create-modeler';
import type { Selection } from './services';

const PAUSE_MS = 300;

export interface OpenModel {
  modeler: Modeler;
  /** Grows with each change of the model: whoever reads the model reads it again. */
  change: number;
  selected: DrawnElement | undefined;
}

export interface ModelerOptions {
  /** The model to begin with; later values are ignored, since the model lives in the modeler. */
  xml: string;
  onChange(xml: string): void;
  onUnreadable(error: Error): void;
}

/** A modeler on the page: its places, and what is open and selected in it. */
export function useModeler(options: ModelerOptions) {
  const canvas = useRef<HTMLDivElement>(null);
  const properties = useRef<HTMLDivElement>(null);
  const [language] = useLanguage();
  const [open, setOpen] = useState<OpenModel>();
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    if (!canvas.current || !properties.current) return;
    const modeler = createModeler({ canvas: canvas.current, properties: properties.current }, language);
    const stop = follow(modeler, setOpen, (xml) => {
      latest.current = { ...latest.current, xml };
      latest.current.onChange(xml);
    });
    modeler
      .importXML(latest.current.xml)
      .then(() => {
        showReadable(modeler.get<Canvas>('canvas'));
        setOpen({ modeler, change: 0, selected: undefined });
      })
      .catch((error: Error) => latest.current.onUnreadable(error));
    return () => {
      setOpen(undefined);
      void stop().finally(() => modeler.destroy());
    };
  }, [language]);
  return { canvas, properties, open };
}

type Update = (next: (before: OpenModel | undefined) => OpenModel | undefined) => void;

/** Listens to the modeler; the returned function writes the last change, if there is one waiting. */
function follow(modeler: Modeler, update: Update, onChange: (xml: string) => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    timer = undefined;
    const { xml } = await modeler.saveXML({ format: true });
    if (xml) onChange(xml);
  };
  const selected = () => {
    const [only, second] = modeler.get<Selection>('selection').get();
    return second ? undefined : only;
  };
  const refresh = () => update((before) => before && { ...before, change: before.change + 1, selected: selected() });
  modeler.on('selection.changed', refresh);
  modeler.on('elements.changed', refresh);
  modeler.on('commandStack.changed', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), PAUSE_MS);
  });
  return async () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    await write();
  };
}
