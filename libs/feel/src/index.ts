export { builtInNames } from './builtins/registry';
export { FeelAssertionFailed, FeelBudgetExceeded, FeelStopped, FeelSyntaxError } from './errors';
export {
  type CompiledFeel,
  compileFeel,
  compileFeelIn,
  evaluateFeel,
  evaluateUnaryTests,
  type FeelOptions,
  type FeelResult,
  type FeelVocabulary,
} from './feel';
export { FeelBudget } from './interpret/budget';
export { callFeelFunction } from './interpret/call-function';
export type { TypeNode } from './syntax/ast';
export type { Dialect } from './syntax/parse';
export { conforms } from './values/conforms';
export { DaysDuration } from './values/days-duration';
export { FeelDate } from './values/feel-date';
export { FeelDateTime } from './values/feel-date-time';
export { FeelFunction } from './values/feel-function';
export { FeelTime } from './values/feel-time';
export { MonthsDuration } from './values/months-duration';
export { parseDate, parseDateTime, parseDuration, parseTime } from './values/parse-temporal';
export { toText } from './values/text';
export { toJson } from './values/to-json';
