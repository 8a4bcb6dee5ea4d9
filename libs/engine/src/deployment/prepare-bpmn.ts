import { BpmnSyntaxError, lintParsed, type ParsedBpmn, parseBpmn } from '@farled/rules';
import type { ModdleElement } from 'bpmn-moddle';
import type { ExecutableProcess } from '../model/executable-process';
import { connectFlows } from './connect-flows';
import { readProcess } from './read-process';

type Report = (elementId: string, reason: string) => void;

/** Reads a BPMN file: its executable processes, with everything that is wrong reported. */
export async function prepareBpmn(xml: string, report: Report): Promise<readonly ExecutableProcess[]> {
  const parsed = await parse(xml, report);
  if (!parsed) return [];
  const known = new Set<string>();
  const once: Report = (elementId, reason) => {
    known.add(elementId);
    report(elementId, reason);
  };
  const roots: ModdleElement[] = parsed.definitions.rootElements ?? [];
  for (const root of roots) connectFlows(root);
  const processes = roots.filter(({ $type, isExecutable }) => $type === 'bpmn:Process' && isExecutable);
  if (processes.length === 0) once('', 'holds no executable process');
  const models = processes.map((process) => readProcess(process, once));
  for (const { elementId, severity, message } of await lintParsed(parsed)) {
    if (severity === 'error' && !known.has(elementId)) report(elementId, message.en);
  }
  return models;
}

async function parse(xml: string, report: Report): Promise<ParsedBpmn | undefined> {
  try {
    return await parseBpmn(xml);
  } catch (error) {
    if (!(error instanceof BpmnSyntaxError)) throw error;
    report('', `cannot be read as BPMN: ${error.message}`);
    return undefined;
  }
}
