import type { MutableState } from '../state/mutable-state';

/** Writes a row that is a list; an empty one is no row. */
export function writeList(state: MutableState, id: string, list: readonly unknown[]): void {
  if (list.length > 0) state.write(id, list);
  else state.remove(id);
}
