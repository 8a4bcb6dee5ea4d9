export { BpmnSyntaxError, type ParsedBpmn, parseBpmn } from './parse-bpmn';
