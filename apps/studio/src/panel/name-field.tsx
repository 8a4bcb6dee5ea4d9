import { TextArea, useTexts } from '@farled/ui';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import type { DrawnElement } from '../diagram/canvas';
import type { Modeling } from '../modeler/services';
import { panelTexts } from './panel.texts';

const LONGEST = 200;

/** The name of a step; it changes in the diagram when one leaves the field, as one step that can be undone. */
export function NameField({ modeler, element }: { modeler: Modeler; element: DrawnElement }) {
  const t = useTexts(panelTexts);
  const current = element.businessObject.name ?? '';
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  const write = () => {
    if (text !== current) modeler.get<Modeling>('modeling').updateProperties(element, { name: text.trim() });
  };
  return (
    <TextArea
      label={t.name}
      hint={element.type === 'bpmn:SequenceFlow' ? undefined : t.nameHint}
      rows={2}
      maxLength={LONGEST}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={write}
    />
  );
}
