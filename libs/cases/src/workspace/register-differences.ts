import type { Json } from '@farled/kernel';

export interface Difference {
  readonly label: string;
  readonly atSubmission: string;
  readonly now: string;
}

/** What the register says now that it did not say when the application was frozen; texts by dotted path. */
export function registerDifferences(
  then: Record<string, Json>,
  now: Record<string, Json>,
  labels: Readonly<Record<string, string>>,
): Difference[] {
  return Object.entries(labels).flatMap(([path, label]) => {
    const [atSubmission, current] = [textAt(then, path), textAt(now, path)];
    return atSubmission === current ? [] : [{ label, atSubmission, now: current }];
  });
}

function textAt(data: Record<string, Json>, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], data);
  if (Array.isArray(value)) return value.map((item) => (item as { label?: string }).label ?? '').join('; ') || '–';
  if (value && typeof value === 'object') return Object.values(value).filter(Boolean).join(', ') || '–';
  return typeof value === 'string' && value !== '' ? value : '–';
}
