import type { RecordKey, StreamRecord } from '@farled/stream';
import { isCompared, TIMES } from './compared';
import { isTold } from './told';

type Fields = Readonly<Record<string, unknown>>;
type Labels = ReadonlyMap<string, string>;

/**
 * Records of one scenario as lines that two engines can agree on: names instead of keys, no times, no wording.
 * They stand in order for each instance; apart stand
 * what it waits for, which Zeebe opens in commands of its own, and its creation, which Zeebe tells after its variables.
 */
export function normalise(records: readonly StreamRecord[]): string[] {
  const told = records.filter(isTold);
  const labels = labelsOf(told);
  const groups = new Map<string, StreamRecord[]>();
  for (const record of told) {
    const group = groupOf(record, labels);
    groups.set(group, [...(groups.get(group) ?? []), record]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, own]) => [`== ${group}`, ...own.sort(byNameInOneGo).map((record) => lineOf(record, labels))]);
}

function groupOf({ valueType, intent, value }: StreamRecord, labels: Labels): string {
  const instance = labels.get(String(value.processInstanceKey)) ?? 'beside instances';
  if (valueType === 'PROCESS_INSTANCE_CREATION' || isBirth(intent, value))
    return `${instance}, ${intent.toLowerCase()}`;
  return /SUBSCRIPTION$|^TIMER$/.test(valueType) ? `${instance}, ${valueType.toLowerCase()}` : instance;
}

const isBirth = (intent: string, { bpmnElementType }: Fields) =>
  intent === 'ELEMENT_ACTIVATING' && bpmnElementType === 'PROCESS';

/** Variables that are set together come in the order of a hash table. */
function byNameInOneGo(a: StreamRecord, b: StreamRecord): number {
  const isOneGo =
    a.valueType === 'VARIABLE' &&
    b.valueType === 'VARIABLE' &&
    a.sourceRecordPosition === b.sourceRecordPosition &&
    a.value.scopeKey === b.value.scopeKey;
  return isOneGo && String(a.value.name) < String(b.value.name) ? -1 : 0;
}

/** A name for each key, from what it stands for and which of its kind it is. */
function labelsOf(records: readonly StreamRecord[]): Labels {
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  const label = (key: RecordKey, kind: string) => {
    if (labels.has(String(key)) || Number(key) <= 0) return;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    labels.set(String(key), `${kind}#${count}`);
  };
  for (const { key, valueType, value } of records)
    if (valueType === 'PROCESS_INSTANCE' && value.elementId) label(key, text(value.elementId));
  for (const { key, valueType, value } of records) label(key, kindOf(valueType, value, labels));
  return labels;
}

function kindOf(valueType: string, value: Fields, labels: Labels): string {
  if (valueType === 'PROCESS') return `${text(value.bpmnProcessId)}:${text(value.version)}`;
  const place = text(value.elementId) || text(value.targetElementId) || labels.get(text(value.elementInstanceKey));
  const names = [value.name, value.messageName, value.signalName, value.decisionId, value.formId].map(text);
  return `${valueType.toLowerCase()}(${place || names.find(Boolean) || ''})`;
}

const text = (field: unknown): string => (typeof field === 'string' || typeof field === 'number' ? String(field) : '');

function lineOf(record: StreamRecord, labels: Labels): string {
  const { valueType, intent, key, value } = record;
  const fields = Object.entries(value)
    .filter(([name, field]) => isCompared(record, name, field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${name}=${TIMES.has(name) ? '<time>' : JSON.stringify(renamed(field, labels))}`);
  const isUnnamed = intent === 'SEQUENCE_FLOW_TAKEN' || valueType === 'VARIABLE' || /SUBSCRIPTION$/.test(valueType);
  return [valueType, intent, isUnnamed ? '' : labels.get(String(key)), fields.join(' ')].filter(Boolean).join(' ');
}

/** The key of something that belongs to nobody in particular, such as a message of an e-service. */
const isKey = (field: number | string) => Number(field) > 2 ** 51;

function renamed(field: unknown, labels: Labels): unknown {
  if (typeof field === 'number' || typeof field === 'string')
    return labels.get(String(field)) ?? (isKey(field) ? '<other>' : field);
  if (Array.isArray(field)) return field.map((item) => renamed(item, labels));
  if (typeof field !== 'object' || field === null) return field;
  const entries = Object.entries(field).map(([name, inner]) => [name, renamed(inner, labels)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
