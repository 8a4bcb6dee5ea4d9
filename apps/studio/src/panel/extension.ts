import type { BusinessObject } from '../diagram/canvas';

/** The Zeebe extension of an element, such as its task definition. */
export function extensionOf(object: BusinessObject, type: string): BusinessObject | undefined {
  const values = (object.extensionElements?.values ?? []) as BusinessObject[];
  return values.find(({ $type }) => $type === type);
}
