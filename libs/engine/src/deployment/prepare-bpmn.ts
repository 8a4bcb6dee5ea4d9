import { setImmediate as turn } from 'node:timers/promises';
import { BpmnSyntaxError, lintParsed, type ParsedBpmn, parseBpmn } from '@farled/rules';
import type { ModdleElement } from 'bpmn-moddle';
import type { ExecutableProcess } from '../model/executable-process';
import { connectFlows } from './connect-flows';
import { notBpmn } from './not-bpmn';
import { readProcess } from './read-process';

type Report = (elementId: string, reason: string) => void;

interface Read {
  readonly models: readonly ExecutableProcess[];
  readonly parsed?: ParsedBpmn;
}

/** Reads a BPMN file: its executable processes, with everything that is wrong reported. */
export async function prepareBpmn(xml: string, report: Report): Promise<readonly ExecutableProcess[]> {
  const known = new Set<string>();
  const { models, parsed } = await readProcesses(xml, (elementId, reason) => {
    known.add(elementId);
    report(elementId, reason);
  });
  if (!parsed) return models;
  await turn();
  for (const { elementId, severity, message } of lintParsed(parsed, { isForEngine: true })) {
    if (severity === 'error' && !known.has(elementId)) report(elementId, message.en);
  }
  return models;
}

/** The same without the rules of modelling. */
export async function readProcesses(xml: string, report: Report): Promise<Read> {
  const parsed = await parse(xml, report);
  if (!parsed) return { models: [] };
  await turn();
  const reasons = notBpmn(parsed);
  for (const reason of reasons) report('', `cannot be read as BPMN: ${reason}`);
  if (reasons.length > 0) return { models: [] };
  const roots: ModdleElement[] = parsed.definitions.rootElements ?? [];
  for (const root of roots) connectFlows(root, report);
  const processes = roots.filter(({ $type, isExecutable }) => $type === 'bpmn:Process' && isExecutable);
  if (processes.length === 0) report('', 'holds no executable process');
  return { models: processes.map((process) => readProcess(process, report)), parsed };
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
