import { locate } from '../shared/element-context';
import { canFire, fire } from '../shared/fire';
import { rowIds } from '../state/row-ids';
import type { SignalPageRow, SignalsRow } from '../state/rows';
import type { Processor } from './processor';

/** So many empty pages are passed over at a time. */
const PASS_OVER = 16;

/** Gives a signal to a page of those who wait for it; the next page comes after what follows from this one. */
export const signalDeliver: Processor<'signal-deliver'> = (step, command) => {
  const { key, name, variables } = command;
  const row = step.state.read<SignalsRow>(rowIds.signals(name));
  if (!row) return undefined;
  let page = Math.max(command.page, row.first);
  const until = Math.min(row.last, page + PASS_OVER);
  const read = (at: number) => step.state.read<SignalPageRow>(rowIds.signalPage(name, at));
  while (page < until && !read(page)) page += 1;
  const waiting = (read(page) ?? []).filter((one) => one.key < key);
  step.state.require(waiting.map(({ root }) => rowIds.instance(root)));
  for (const { key: wait, root } of waiting) {
    const { element, target } = step.state.document(root)?.signals?.[wait] ?? {};
    const on = element === undefined ? undefined : locate(step, root, element);
    if (on && target !== undefined && canFire(on)) fire(on, target, variables);
  }
  if (page < row.last) step.ask({ ...command, page: page + 1 });
  return undefined;
};
