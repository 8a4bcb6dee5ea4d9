import { documentFrom, type StoredDocument } from './instance-document';

/** A row as the engine reads it, from the JSON text that it was stored as. */
export function rowFrom(id: string, json: string): unknown {
  const value: unknown = JSON.parse(json);
  return id.startsWith('instance/') ? documentFrom([value as StoredDocument]) : value;
}
