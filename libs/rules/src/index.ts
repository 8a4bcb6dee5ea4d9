export { type LintOptions, lintParsed, lintProcess } from './lint-process';
export { BpmnSyntaxError, type ParsedBpmn, parseBpmn } from './parse-bpmn';
export type { Problem, Text } from './problem';
