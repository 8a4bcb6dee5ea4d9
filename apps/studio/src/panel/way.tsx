import { Heading, useTexts } from '@farled/ui';
import type { DrawnElement } from '../diagram/canvas';
import { panelTexts } from './panel.texts';

/** When an arrow is followed. */
export function Way({ element: { type, businessObject } }: { element: DrawnElement }) {
  const t = useTexts(panelTexts);
  if (type !== 'bpmn:SequenceFlow') return null;
  const condition = businessObject.conditionExpression?.body as string | undefined;
  const isDefault = businessObject.sourceRef?.default === businessObject;
  return (
    <div>
      <Heading level={3} size="2xs">
        {t.choice}
      </Heading>
      {condition ? (
        <p>
          {t.choiceWhen} <code>{condition.replace(/^=/, '').trim()}</code>
        </p>
      ) : (
        <p>{isDefault ? t.choiceDefault : t.choiceAlways}</p>
      )}
    </div>
  );
}
