interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What we use of the drawing tools' services (bpmn-js has no types for them). */
export interface Canvas {
  zoom(level: 'fit-viewport' | number, center?: 'auto'): number;
  scrollToElement(element: string): void;
  viewbox(box?: Box): { inner: Box; outer: { width: number; height: number }; scale: number };
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  focus(): void;
}

export interface Overlays {
  add(elementId: string, kind: string, overlay: { position: object; scale?: object; html: HTMLElement }): string;
  remove(filter: { type: string } | { element: string; type: string }): void;
}

/** The meaning of an element: a node of the BPMN model. */
export interface BusinessObject {
  $type: string;
  id: string;
  name?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a BPMN model is an open tree of elements
  get(property: string): any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  [property: string]: any;
}

/** A shape or connection on the canvas. */
export interface DrawnElement {
  id: string;
  type: string;
  businessObject: BusinessObject;
  parent?: DrawnElement;
  children?: DrawnElement[];
  attachers?: DrawnElement[];
  host?: DrawnElement;
  labelTarget?: DrawnElement;
  x?: number;
  y?: number;
}

export interface ElementRegistry {
  get(id: string): DrawnElement | undefined;
  getAll(): DrawnElement[];
}
