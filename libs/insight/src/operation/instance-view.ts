import type { StreamElement, StreamInstance, StreamPage, StreamSubscription } from '@farled/workflow';
import { elementName } from './element-name';
import { refText } from './instance-ref';
import type { OperationSubject } from './operation-subjects';

interface Now {
  readonly active: StreamPage<StreamElement>;
  readonly waits: StreamPage<StreamSubscription>;
  readonly children: StreamPage<StreamInstance>;
}

/** Which instance it is, of what, and when. */
export function instanceHead({ ref, instance, pinned }: OperationSubject, title: string) {
  const { state, startedAt, endedAt, durationMs, bpmnProcessId, parentKey } = instance;
  return {
    ...{ id: refText(ref.engine, ref.key), key: ref.key, engine: ref.engine, title },
    service: pinned?.service.slug ?? null,
    version: pinned?.service.version ?? instance.version,
    processId: bpmnProcessId,
    ...{ state, startedAt, endedAt, durationMs },
    parentId: parentKey ? refText(ref.engine, parentKey) : null,
    xml: pinned?.process.xml ?? null,
  };
}

/** Where it stands, what it waits for, and whom it has called. */
export function instanceNow({ ref, pinned }: OperationSubject, { active, waits, children }: Now) {
  return {
    active: active.items.map(({ key, elementId, elementType, startedAt }) => ({
      ...{ key, elementId, elementType, startedAt },
      name: elementName(pinned, elementId),
    })),
    hasMoreActive: active.next !== null,
    waits: waits.items.map(({ key, kind, name, correlationKey, dueAt, elementId, createdAt }) => ({
      ...{ key, kind, name, correlationKey, dueAt, elementId, createdAt },
      elementName: elementName(pinned, elementId),
    })),
    children: children.items.map(({ key, state, bpmnProcessId }) => ({
      id: refText(ref.engine, key),
      state,
      processId: bpmnProcessId,
    })),
  };
}
