import type { EventOf } from '../protocol/event';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { EventStartsRow, SignalPageRow, SignalsRow } from '../state/rows';
import type { Applier } from './applier';
import { changeStarts, put, without } from './change-starts';
import { addWait, removeWait } from './wait';
import { writeList } from './write-list';

type Change = Applier<'SIGNAL_SUBSCRIPTION'>;
type Event = EventOf<'SIGNAL_SUBSCRIPTION'>;

/** So many wait on one page: a page is written anew for each of them. */
const PAGE_SIZE = 32;
/** So many empty pages at the front are passed over at a time. */
const PASS_OVER = 16;

/** An element instance waits for signals of a name, or they start the process. */
export const signalSubscriptionCreated: Change = (state, event) => {
  const { key, value, rootKey } = event;
  const { signalName: name, catchEventId: target, catchEventInstanceKey: element } = value;
  if (rootKey === undefined) return addStart(state, event);
  const page = addToPage(state, name, { key, root: rootKey });
  state.put(rootKey, 'signals', key, { element, target, name, page });
  addWait(state, rootKey, element, key);
};

/** Nobody waits any more. */
export const signalSubscriptionDeleted: Change = (state, event) => {
  const { key, value, rootKey } = event;
  if (rootKey === undefined) return removeStart(state, event);
  const wait = state.document(rootKey)?.signals?.get(key);
  if (wait) removeFromPage(state, value.signalName, wait.page, key);
  state.drop(rootKey, 'signals', key);
  removeWait(state, rootKey, value.catchEventInstanceKey, key);
};

function addStart(state: MutableState, { key, value }: Event): void {
  const { signalName: name, catchEventId: target, processDefinitionKey, bpmnProcessId } = value;
  const id = rowIds.signalStarts(name);
  const start = { key, processDefinitionKey, bpmnProcessId, target };
  state.write(id, [...(state.read<EventStartsRow>(id) ?? []), start] satisfies EventStartsRow);
  changeStarts(state, processDefinitionKey, ({ signals, ...rest }) => ({
    ...rest,
    signals: put(signals, key, { name, target }),
  }));
}

function removeStart(state: MutableState, { key, value }: Event): void {
  const id = rowIds.signalStarts(value.signalName);
  const starts = state.read<EventStartsRow>(id) ?? [];
  writeList(
    state,
    id,
    starts.filter((start) => start.key !== key),
  );
  changeStarts(state, value.processDefinitionKey, ({ signals, ...rest }) => ({
    ...rest,
    signals: without(signals, key),
  }));
}

function addToPage(state: MutableState, name: string, waiting: SignalPageRow[number]): number {
  const before = state.read<SignalsRow>(rowIds.signals(name)) ?? { first: 0, last: 0, filled: 0 };
  const isFull = before.filled >= PAGE_SIZE;
  const { first, last, filled } = isFull ? { first: before.first, last: before.last + 1, filled: 0 } : before;
  state.write(rowIds.signals(name), { first, last, filled: filled + 1 } satisfies SignalsRow);
  const id = rowIds.signalPage(name, last);
  const page = isFull ? [] : (state.read<SignalPageRow>(id) ?? []);
  state.write(id, [...page, waiting] satisfies SignalPageRow);
  return last;
}

function removeFromPage(state: MutableState, name: string, page: number, key: number): void {
  const id = rowIds.signalPage(name, page);
  const left = (state.read<SignalPageRow>(id) ?? []).filter((waiting) => waiting.key !== key);
  writeList(state, id, left);
  if (left.length === 0) passOverEmpty(state, name);
}

/** The first page is one with somebody on it, or not far from there; when nobody waits there is no row. */
function passOverEmpty(state: MutableState, name: string): void {
  const { first, last, filled } = state.read<SignalsRow>(rowIds.signals(name))!;
  const isEmpty = (page: number) => state.read(rowIds.signalPage(name, page)) === undefined;
  let at = first;
  while (at < last && at < first + PASS_OVER && isEmpty(at)) at += 1;
  if (at === last && isEmpty(at)) state.remove(rowIds.signals(name));
  else if (at !== first) state.write(rowIds.signals(name), { first: at, last, filled } satisfies SignalsRow);
}
