import type { Variables } from '../protocol/key';
import type { Context } from '../shared/context';
import { locate } from '../shared/element-context';
import { canFire, fire } from '../shared/fire';
import { rowIds } from '../state/row-ids';
import type { SignalPageRow, SignalsRow } from '../state/rows';
import type { Processor } from './processor';

/** So many empty pages are passed over at a time. */
const PASS_OVER = 16;

/** Gives a signal to a page of those who wait for it; the next page comes after what follows from this one. */
export const signalDeliver: Processor<'signal-deliver'> = (step, command) => {
  const row = step.state.read<SignalsRow>(rowIds.signals(command.name));
  if (!row) return undefined;
  const { name, key, variables } = command;
  const page = nextPage(step, name, Math.max(command.page, row.first), row.last);
  const waiting = read(step, name, page).filter((one) => one.key < key);
  step.state.require(waiting.map(({ root }) => rowIds.instance(root)));
  for (const one of waiting) deliver(step, one, variables);
  if (page < row.last) step.ask({ ...command, page: page + 1 });
  return undefined;
};

function nextPage(step: Context, name: string, from: number, last: number): number {
  const until = Math.min(last, from + PASS_OVER);
  let page = from;
  while (page < until && read(step, name, page).length === 0) page += 1;
  return page;
}

function read(step: Context, name: string, page: number): SignalPageRow {
  return step.state.read<SignalPageRow>(rowIds.signalPage(name, page)) ?? [];
}

function deliver(step: Context, { key, root }: SignalPageRow[number], variables: Variables): void {
  const wait = step.state.document(root)?.signals?.get(key);
  const on = wait && locate(step, root, wait.element);
  if (on && canFire(on)) fire(on, wait.target, variables);
}
