import type { AccessLogEntry } from '@farled/api-client';

/** Readings by the same reader for the same purpose on one day, as one line. */
export interface Gathered extends AccessLogEntry {
  times: number;
}

/** One reading often asks several times, so what belongs together is told once; `day` says which day an instant was. */
export function gathered(items: readonly AccessLogEntry[], day: (at: string) => string): Gathered[] {
  const lines = new Map<string, Gathered>();
  for (const item of items) {
    const key = [day(item.at), item.by, item.purpose, item.case?.id].join('\n');
    const line = lines.get(key);
    if (!line) lines.set(key, { ...item, times: 1 });
    else lines.set(key, { ...line, times: line.times + 1, fields: [...new Set([...line.fields, ...item.fields])] });
  }
  return [...lines.values()];
}
