import { Button, Checkbox, useTexts } from '@farled/ui';
import type { Canvas } from '../diagram/canvas';
import type { CommandStack } from '../modeler/services';
import type { OpenModel } from '../modeler/use-modeler';
import { editorTexts } from './editor.texts';
import type { Counters } from './use-counters';

/** What one does with the whole drawing. */
export function CanvasBar({ open, counters }: { open: OpenModel | undefined; counters: Counters }) {
  const t = useTexts(editorTexts);
  const stack = open?.modeler.get<CommandStack>('commandStack');
  const zoom = (level: 'fit-viewport' | 1) => open?.modeler.get<Canvas>('canvas').zoom(level, 'auto');
  return (
    <div className="sd-canvas-bar">
      <Button variant="tertiary" disabled={!stack?.canUndo()} onClick={() => stack?.undo()}>
        {t.undo}
      </Button>
      <Button variant="tertiary" disabled={!stack?.canRedo()} onClick={() => stack?.redo()}>
        {t.redo}
      </Button>
      <Button variant="tertiary" onClick={() => zoom('fit-viewport')}>
        {t.fit}
      </Button>
      <Button variant="tertiary" onClick={() => zoom(1)}>
        {t.actual}
      </Button>
      <Checkbox name="counters" label={t.counters} checked={counters.isOn} onChange={counters.setOn} />
    </div>
  );
}
