import type { BusinessObject, DrawnElement } from '../diagram/canvas';

/** Changes the model as undoable commands. */
export interface Modeling {
  updateProperties(element: DrawnElement, properties: Record<string, unknown>): void;
  updateModdleProperties(element: DrawnElement, part: BusinessObject, properties: Record<string, unknown>): void;
}

export interface Selection {
  get(): DrawnElement[];
  select(element: DrawnElement): void;
}

export interface BpmnFactory {
  create(type: string, properties: Record<string, unknown>): BusinessObject;
}

export interface CommandStack {
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
}
