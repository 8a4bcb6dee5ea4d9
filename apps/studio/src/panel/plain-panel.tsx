import { Heading, Paragraph, useTexts } from '@farled/ui';
import type { DrawnElement } from '../diagram/canvas';
import { timerOf } from '../modeler/timer';
import type { OpenModel } from '../modeler/use-modeler';
import { useKinds } from './kinds';
import { Late } from './late';
import { NameField } from './name-field';
import { panelTexts } from './panel.texts';
import { WaitField } from './wait-field';
import { Way } from './way';
import { Who } from './who';

export interface PlainPanelProps {
  open: OpenModel | undefined;
  files: Readonly<Record<string, string>>;
  onSelect: (element: DrawnElement) => void;
  onOpenFile: (name: string) => void;
}

/** What a process owner changes most, in words: the name, who does it, how long we wait. */
export function PlainPanel({ open, files, onSelect, onOpenFile }: PlainPanelProps) {
  const t = useTexts(panelTexts);
  const kindOf = useKinds();
  const element = open?.selected;
  if (!open || !element) return <Paragraph quiet>{t.nothing}</Paragraph>;
  const subject = element.labelTarget ?? element;
  const timer = timerOf(subject);
  return (
    <div className="sd-plain">
      <Heading level={2} size="2xs">
        {kindOf(subject)}
      </Heading>
      <NameField key={subject.id} modeler={open.modeler} element={subject} />
      {timer && (
        <WaitField key={`${subject.id}-${timer.body}`} modeler={open.modeler} element={subject} timer={timer} />
      )}
      <Who element={subject} files={files} onOpenFile={onOpenFile} />
      <Late element={subject} onSelect={onSelect} />
      <Way element={subject} />
    </div>
  );
}
