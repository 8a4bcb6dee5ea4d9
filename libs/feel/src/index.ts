export { builtInNames } from './builtins/registry';
export { FeelBudgetExceeded, FeelSyntaxError } from './errors';
export {
  type CompiledFeel,
  compileFeel,
  evaluateFeel,
  evaluateUnaryTests,
  type FeelOptions,
  type FeelResult,
} from './feel';
export { DaysDuration } from './values/days-duration';
export { FeelDate } from './values/feel-date';
export { FeelDateTime } from './values/feel-date-time';
export { FeelTime } from './values/feel-time';
export { MonthsDuration } from './values/months-duration';
export { parseDate, parseDateTime, parseDuration, parseTime } from './values/parse-temporal';
export { toText } from './values/text';
export { toJson } from './values/to-json';
