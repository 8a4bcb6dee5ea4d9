import type { Key } from '../protocol/key';
import { copyElement, type ElementCopy } from './copy-element';
import { findElement, placeOf } from './elements';
import { Entries } from './entries';
import type { ElementInstance, EntryMap, InstanceDocument, VariableEntry } from './instance-document';
import { Overlay } from './overlay';
import type { ReadState } from './read-state';
import { rowIds } from './row-ids';
import type { RowSource } from './row-source';
import { tenantRow } from './tenant-rows';

type EntryOf<M extends EntryMap> = NonNullable<InstanceDocument[M]> extends Entries<infer T> ? T : never;

/** The state of one step. Behaviors get it as `ReadState`; appliers alone get all of it. */
export class MutableState implements ReadState {
  private readonly overlay: Overlay;
  private readonly drafts = new Map<Key, InstanceDocument>();
  /** Scopes that this step has copied: a hundred thousand variables set at once must not mean as many copies. */
  private readonly scopes = new WeakSet<object>();
  /** Whose names are meant; absent: the default tenant's. */
  tenant?: string;

  constructor(rows: RowSource) {
    this.overlay = new Overlay(rows);
  }

  read<T>(id: string): T | undefined {
    return this.overlay.read(this.idOf(id)) as T | undefined;
  }

  require(ids: readonly string[]): void {
    this.overlay.require(this.tenant === undefined ? ids : ids.map((id) => this.idOf(id)));
  }

  document(rootKey: Key): Readonly<InstanceDocument> | undefined {
    return this.drafts.get(rootKey) ?? this.read<InstanceDocument>(rowIds.instance(rootKey));
  }

  element(rootKey: Key, key: Key): ElementInstance | undefined {
    const document = this.document(rootKey);
    return document && findElement(document, key);
  }

  ownerOf(key: Key): Key | undefined {
    return this.read<Key>(rowIds.owner(key));
  }

  rootOf(key: Key): Key | undefined {
    const ids = [rowIds.owner(key), rowIds.instance(key)] as const;
    this.require(ids);
    return this.read<Key>(ids[0]) ?? (this.read(ids[1]) === undefined ? undefined : key);
  }

  insert(id: string, value: unknown): void {
    this.overlay.insert(this.idOf(id), value);
  }

  write(id: string, value: unknown): void {
    this.overlay.write(this.idOf(id), value);
  }

  remove(id: string): void {
    this.overlay.remove(this.idOf(id));
  }

  /** A new root instance. */
  createDocument(root: ElementInstance): void {
    const document: InstanceDocument = { elements: [copyElement(root)] };
    this.drafts.set(root.key, document);
    this.insert(rowIds.instance(root.key), document);
    if (root.definition) this.countInstance(root.definition.key, 1);
  }

  /** Keeps the number of instances that a process definition has. */
  countInstance(processDefinitionKey: Key, by: 1 | -1): void {
    const id = rowIds.running(processDefinitionKey);
    const count = (this.read<number>(id) ?? 0) + by;
    if (count > 0) this.write(id, count);
    else this.remove(id);
  }

  /** Whether a step has made or changed the instance. */
  hasDraft(rootKey: Key): boolean {
    return this.drafts.has(rootKey);
  }

  removeDocument(rootKey: Key): void {
    this.drafts.delete(rootKey);
    this.remove(rowIds.instance(rootKey));
  }

  /** The document as this step may change it: its list is copied once, its entries are replaced, never changed. */
  draft(rootKey: Key): InstanceDocument {
    const known = this.drafts.get(rootKey);
    if (known) return known;
    const id = rowIds.instance(rootKey);
    const document = this.read<InstanceDocument>(id)!;
    const draft = { ...document, elements: [...document.elements] };
    this.drafts.set(rootKey, draft);
    this.write(id, draft);
    return draft;
  }

  /** Replaces fields of an element instance that is there; one that is gone is left alone. */
  changeElement(rootKey: Key, key: Key, change: (element: ElementCopy) => void): void {
    const { elements } = this.draft(rootKey);
    const at = placeOf(elements, key);
    const element = elements[at];
    if (element?.key !== key) return;
    const copy = copyElement(element);
    change(copy);
    elements[at] = copy;
  }

  /** Gives a variable of a scope its value; the scope is copied once in a step. */
  setVariable(rootKey: Key, scopeKey: Key, name: string, entry: VariableEntry): void {
    this.changeElement(rootKey, scopeKey, (it) => {
      const isOwn = it.variables && this.scopes.has(it.variables);
      const scope = isOwn ? it.variables! : { ...it.variables };
      this.scopes.add(scope);
      // An assignment to `__proto__`, which a script may give its result as a name, would not make a variable.
      Object.defineProperty(scope, name, { value: entry, enumerable: true, configurable: true, writable: true });
      it.variables = scope;
    });
  }

  addElement(rootKey: Key, element: ElementInstance): void {
    const { elements } = this.draft(rootKey);
    elements.splice(placeOf(elements, element.key), 0, copyElement(element));
  }

  removeElement(rootKey: Key, key: Key): void {
    const { elements } = this.draft(rootKey);
    const at = placeOf(elements, key);
    if (elements[at]?.key === key) elements.splice(at, 1);
  }

  put<M extends EntryMap>(rootKey: Key, map: M, key: Key, value: EntryOf<M>): void {
    const draft: Partial<Record<EntryMap, Entries<EntryOf<M>>>> = this.draft(rootKey) as object;
    draft[map] = draft[map]?.with(key, value) ?? Entries.of([[key, value]]);
  }

  drop(rootKey: Key, map: EntryMap, key: Key): void {
    const draft: Partial<Record<EntryMap, Entries<unknown>>> = this.draft(rootKey);
    const left = draft[map]?.without(key);
    if (left?.isEmpty) delete draft[map];
    else if (left) draft[map] = left;
  }

  private idOf(id: string): string {
    return this.tenant === undefined ? id : tenantRow(id, this.tenant);
  }

  changes(): ReadonlyMap<string, unknown> {
    return this.overlay.changes();
  }
}
