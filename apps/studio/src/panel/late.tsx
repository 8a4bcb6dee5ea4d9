import { Button, Heading, useTexts } from '@farled/ui';
import type { DrawnElement } from '../diagram/canvas';
import { fromIso } from '../modeler/duration';
import { timerOf } from '../modeler/timer';
import { useDurationText } from '../modeler/use-duration-text';
import { nameOf } from './kinds';
import { panelTexts } from './panel.texts';

const WAITS = ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:SubProcess', 'bpmn:CallActivity', 'bpmn:ServiceTask'];

/** What happens when a step takes long: the timers on its border, each a way to its waiting time. */
export function Late({ element, onSelect }: { element: DrawnElement; onSelect: (element: DrawnElement) => void }) {
  const t = useTexts(panelTexts);
  if (!WAITS.includes(element.type)) return null;
  const timers = (element.attachers ?? []).filter((one) => timerOf(one) !== undefined);
  return (
    <div>
      <Heading level={3} size="2xs">
        {t.late}
      </Heading>
      {timers.length === 0 && <p>{t.lateNever}</p>}
      <ul className="sd-late">
        {timers.map((timer) => (
          <li key={timer.id}>
            <LateRow timer={timer} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LateRow({ timer, onSelect }: { timer: DrawnElement; onSelect: (element: DrawnElement) => void }) {
  const t = useTexts(panelTexts);
  const { say } = useDurationText();
  const duration = fromIso(timerOf(timer)?.body ?? '');
  const next = timer.businessObject.outgoing?.[0]?.targetRef?.name as string | undefined;
  const then = next || nameOf(timer) || t.noName;
  return (
    <>
      <Button variant="tertiary" onClick={() => onSelect(timer)}>
        {duration ? t.lateAfter(say(duration), then) : t.lateLater(then)}
      </Button>
      <p className="fl-quiet">{timer.businessObject.cancelActivity === false ? t.lateGoesOn : t.lateStops}</p>
    </>
  );
}
