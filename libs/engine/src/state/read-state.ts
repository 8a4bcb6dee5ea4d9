import type { Key } from '../protocol/key';
import type { ElementInstance, InstanceDocument } from './instance-document';

/** What commands and behaviors may see. Nothing here changes anything. */
export interface ReadState {
  read<T>(id: string): T | undefined;
  /** Asks for several rows at once: one `Missing` for all that are not loaded. */
  require(ids: readonly string[]): void;
  document(rootKey: Key): Readonly<InstanceDocument> | undefined;
  element(rootKey: Key, key: Key): ElementInstance | undefined;
  /** The root instance that holds a job, an incident or another thing inside it. */
  ownerOf(key: Key): Key | undefined;
  /** The same for an element instance, which may be the root instance itself. */
  rootOf(key: Key): Key | undefined;
}
