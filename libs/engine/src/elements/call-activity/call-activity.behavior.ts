import { evaluateText } from '../../expressions/evaluate';
import type { Key } from '../../protocol/key';
import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext, ProcessContext } from '../../shared/element-context';
import { Failure } from '../../shared/failure';
import { sayActivating } from '../../shared/lifecycle';
import { mapInputs } from '../../shared/map-variables';
import { placeOf } from '../../shared/place';
import { setLocal } from '../../shared/set-variables';
import { askTerminate, terminated } from '../../shared/terminated';
import { openBoundaries } from '../../shared/waits';
import { rowIds } from '../../state/row-ids';
import type { LatestRow } from '../../state/rows';
import { local, visible } from '../../state/variables';

/** Runs the latest version of another process inside, and waits until that is done. */
export const callActivity: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    const called = findProcess(on);
    openBoundaries(on);
    activated(on);
    call(on, called);
  },
  complete: finish,
  terminate(on) {
    if (on.instance.called === undefined) return terminated(on);
    askTerminate(on, on.instance.called);
  },
};

function findProcess(on: ElementContext): Omit<ProcessContext, 'instanceKey'> {
  const id = evaluateText(on.element.call!.processId, placeOf(on));
  const latest = on.step.state.read<LatestRow>(rowIds.processLatest(id));
  if (!latest) throw new Failure('CALLED_ELEMENT_ERROR', `There is no process '${id}' to call`);
  const model = on.step.models.model(latest.key);
  if (model.elements[model.id]!.start === undefined) {
    throw new Failure('CALLED_ELEMENT_ERROR', `The process '${id}' has no none start event and cannot be called`);
  }
  return { model, definition: { key: latest.key, id, version: latest.version }, caller: on.key };
}

function call(on: ElementContext, called: Omit<ProcessContext, 'instanceKey'>): void {
  const { step, rootKey } = on;
  const key: Key = step.nextKey();
  const process = { ...called, instanceKey: key };
  const variables = on.element.call!.allToChild ? visible(on.document, on.key) : local(on.document, on.key);
  const element = called.model.elements[called.model.id]!;
  setLocal({ step, rootKey, process }, key, variables);
  sayActivating(step, process, element, { rootKey, key });
  step.ask({ type: 'element-activate', rootKey, elementId: element.id, key });
}
