import type { DraftProblem, StepCount } from '@farled/api-client';
import { Heading, useTexts } from '@farled/ui';
import type { DrawnElement, ElementRegistry } from '../diagram/canvas';
import { type OutlineItem, outlineOf } from '../modeler/outline';
import type { OpenModel } from '../modeler/use-modeler';
import { nameOf, useKinds } from '../panel/kinds';
import { editorTexts } from './editor.texts';

export interface OutlineProps {
  open: OpenModel;
  counts: readonly StepCount[];
  problems: readonly DraftProblem[];
  onSelect: (element: DrawnElement) => void;
}

/** The steps as a list: the way through the diagram for those who do not draw with a mouse. */
export function Outline(props: OutlineProps) {
  const t = useTexts(editorTexts);
  const items = outlineOf(props.open.modeler.get<ElementRegistry>('elementRegistry'));
  return (
    <>
      <Heading level={2} size="2xs">
        {t.outline}
      </Heading>
      <Items items={items} {...props} />
    </>
  );
}

function Items({ items, ...props }: OutlineProps & { items: readonly OutlineItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.element.id}>
          <Step element={item.element} {...props} />
          {item.children.length > 0 && <Items items={item.children} {...props} />}
        </li>
      ))}
    </ul>
  );
}

function Step({ element, open, counts, problems, onSelect }: OutlineProps & { element: DrawnElement }) {
  const t = useTexts(editorTexts);
  const kindOf = useKinds();
  const waiting = counts.find(({ elementId }) => elementId === element.id)?.waiting ?? 0;
  const hasProblem = problems.some(({ elementId }) => elementId === element.id);
  const isWay = element.type === 'bpmn:SequenceFlow';
  const name = nameOf(element) || kindOf(element);
  return (
    <button type="button" aria-current={open.selected === element || undefined} onClick={() => onSelect(element)}>
      <span>{isWay ? t.way(wayName(element) || name) : name}</span>
      {waiting > 0 && <span className="sd-outline-count">{t.outlineCount(waiting)}</span>}
      {hasProblem && <span className="sd-outline-problem">{t.outlineProblem}</span>}
    </button>
  );
}

/** A way without a name of its own is called after where it leads. */
const wayName = ({ businessObject }: DrawnElement): string | undefined =>
  businessObject.name || businessObject.targetRef?.name;
