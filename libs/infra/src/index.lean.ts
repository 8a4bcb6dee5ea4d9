/** What a program without Nest needs: a small start matters where it is started often, or after another has died. */
export * from './clock/clock';
export * from './config/from-env';
export * from './config/load-config';
export * from './config/runtime.config';
export * from './database/database.config';
export { log } from './logging/log';
export { answerQuestions } from './thread/answer-questions';
export { ThreadExhausted, ThreadFull } from './thread/thread-errors';
export { WorkThread } from './thread/work-thread';
