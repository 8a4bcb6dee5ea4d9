import type { ModdleElement } from 'bpmn-moddle';

/** True when an element is of a BPMN type or of one derived from it. */
export const isA = (element: ModdleElement | undefined, type: string): boolean =>
  element !== undefined && typeof element.$instanceOf === 'function' && element.$instanceOf(type) === true;

/** The members of a property that holds several elements. */
export const manyOf = (element: ModdleElement, property: string): ModdleElement[] => {
  const value: unknown = element[property];
  return Array.isArray(value) ? value : [];
};

/** The extension elements of an element, or those of one type. */
export const extensionsOf = (element: ModdleElement, type?: string): ModdleElement[] => {
  const values: unknown = element.extensionElements?.values;
  const all: ModdleElement[] = Array.isArray(values) ? values : [];
  return type === undefined ? all : all.filter((value) => value.$type === type);
};

/** The processes that are meant to run. */
export const executableProcesses = (definitions: ModdleElement): ModdleElement[] =>
  manyOf(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process' && root.isExecutable === true);

/** All flow elements of a process or sub-process, outer ones first. */
export const flowElementsOf = (scope: ModdleElement): ModdleElement[] =>
  manyOf(scope, 'flowElements').flatMap((element) => [element, ...flowElementsOf(element)]);
