import type { NewOutboxMessage } from '@farled/infra';
import type { Id, JsonObject } from '@farled/kernel';
import { PUBLISH_MESSAGE } from './outbox-kinds';

interface EngineMessage {
  readonly caseId: Id;
  readonly name: string;
  readonly correlationKey: string;
  /** The answer's own id: the engine counts it once. */
  readonly messageId: string;
  readonly variables: JsonObject;
}

/** An answer can come before the process has reached the place where it waits for it. */
const TIME_TO_LIVE_MS = 24 * 3600 * 1000;

/** The outbox message that gives an answer to the process of a case. */
export const engineMessage = (message: EngineMessage): NewOutboxMessage => ({
  kind: PUBLISH_MESSAGE,
  idempotencyKey: `publish:${message.name}:${message.messageId}`,
  orderingKey: message.caseId,
  payload: { ...message, timeToLiveMs: TIME_TO_LIVE_MS },
});
