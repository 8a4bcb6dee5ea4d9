import type { Key } from '../protocol/key';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { StartsRow } from '../state/rows';

type Entries<T> = Readonly<Record<Key, T>> | undefined;

/** Changes what starts instances of a process version; when nothing does, there is no row. */
export function changeStarts(
  state: MutableState,
  processDefinitionKey: Key,
  change: (starts: StartsRow) => StartsRow,
): void {
  const id = rowIds.starts(processDefinitionKey);
  const { timers, messages, signals } = change(state.read<StartsRow>(id) ?? {});
  if (!timers && !messages && !signals) state.remove(id);
  else state.write(id, { timers, messages, signals } satisfies StartsRow);
}

/** Entries with one more. */
export function put<T>(entries: Entries<T>, key: Key, entry: T): Entries<T> {
  return { ...entries, [key]: entry };
}

/** Entries with one less; the last one leaves none. */
export function without<T>(entries: Entries<T>, key: Key): Entries<T> {
  const { [key]: _, ...rest } = entries ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}
