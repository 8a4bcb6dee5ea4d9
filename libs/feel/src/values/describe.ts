import { toText } from './text';
import { typeOf } from './types';

/** A value in words for a warning: its type, and the value itself where that is short. */
export function describe(value: unknown): string {
  const type = typeOf(value);
  if (type === 'null') return 'null';
  const text = toText(value);
  return text.length > 40 ? `a ${type}` : `${type} '${text}'`;
}
