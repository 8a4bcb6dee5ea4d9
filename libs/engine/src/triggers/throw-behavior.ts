import type { ThrowDefinition } from '../model/executable-process';
import type { ElementContext } from '../shared/element-context';

type DefinitionOf<K extends ThrowDefinition['kind']> = Extract<ThrowDefinition, { kind: K }>;

/** What a throw or end event brings about; its input mappings are done. */
export interface ThrowBehavior<K extends ThrowDefinition['kind']> {
  /** Says that the event is active and does what it is for; it may throw a `Failure` before that. */
  activate(on: ElementContext, definition: DefinitionOf<K>): void;
  /** How the event is left, where that is not over its flows. Output mappings are done. */
  leave?(on: ElementContext, definition: DefinitionOf<K>): void;
}
