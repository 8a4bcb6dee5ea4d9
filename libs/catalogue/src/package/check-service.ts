import { parseForm } from '@farled/forms';
import { type LintOptions, lintProcess, type ParsedBpmn, parseBpmn } from '@farled/rules';
import { checkExpressions } from './check-expressions';
import { checkReferences } from './check-references';
import { checkWithoutLogin } from './check-without-login';
import { readDefinition } from './read-definition';
import { readXml } from './read-xml';
import type { ServiceDefinition } from './service-definition';
import { SERVICE_FILE, type ServiceFiles, TEXT_FILES } from './service-files';
import { problem, problemsOf, type ServiceProblem } from './service-problem';
import { neededTexts, readTexts } from './service-texts';

/** Everything that can be said about an e-service without running it: errors first. */
export async function checkService(
  slug: string,
  files: ServiceFiles,
  options: LintOptions = {},
): Promise<ServiceProblem[]> {
  const definition = attempt(SERVICE_FILE, () => readDefinition(files));
  const problems = [...definition.problems, ...checkFiles(files), ...(await checkProcesses(files, options))];
  if (definition.value) problems.push(...(await checkAgainst(slug, definition.value, files)));
  return problems.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

async function checkAgainst(slug: string, service: ServiceDefinition, files: ServiceFiles): Promise<ServiceProblem[]> {
  const process = await parsed(files[service.process.file]);
  return [
    ...(service.slug === slug ? [] : [problem(SERVICE_FILE, 'catalogue.check.slug', { slug })]),
    ...checkNamedFiles(service, files),
    ...checkTexts(service, files),
    ...checkFormats(files),
    ...checkWithoutLogin(service, files),
    ...checkExpressions(service),
    ...(process ? checkReferences(service, process) : []),
  ];
}

/** Forms and decision tables must be readable one by one. */
function checkFiles(files: ServiceFiles): ServiceProblem[] {
  return Object.entries(files).flatMap(([name, text]) => {
    if (name.endsWith('.dmn')) return attempt(name, () => readXml(text)).problems;
    return name.endsWith('.form') ? attempt(name, () => parseForm(json(text))).problems : [];
  });
}

/** Personal numbers are exchanged for persons in a resident's own drafts alone: where she invites somebody. */
function checkFormats(files: ServiceFiles): ServiceProblem[] {
  const forms = Object.entries(files).filter(([name]) => name.endsWith('.form'));
  const asking = forms.filter(([name, text]) => asksForNumbers(name, json(text)));
  return asking.map(([name]) => problem(name, 'form.personal-number-here'));
}

function asksForNumbers(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => asksForNumbers(name, one));
  if (typeof value !== 'object' || value === null) return false;
  const { format, invites } = value as { format?: unknown; invites?: unknown };
  if (format === 'personal-number' && (invites === undefined || name !== 'application.form')) return true;
  return Object.values(value).some((one) => asksForNumbers(name, one));
}

async function checkProcesses(files: ServiceFiles, options: LintOptions): Promise<ServiceProblem[]> {
  const names = Object.keys(files).filter((name) => name.endsWith('.bpmn'));
  const found = names.map(async (file) => {
    const problems = await lintProcess(files[file] ?? '', options);
    return problems.map(({ elementId, severity, message, hint }) => ({
      file,
      ...(elementId && { elementId }),
      severity,
      message: { ...message },
      hint: { ...hint },
    }));
  });
  return (await Promise.all(found)).flat();
}

function checkNamedFiles(service: ServiceDefinition, files: ServiceFiles): ServiceProblem[] {
  const named = [service.process.file, ...Object.values(service.forms), ...(service.decisions ?? [])];
  const missing = named.filter((file) => files[file] === undefined);
  return missing.map((file) => problem(SERVICE_FILE, 'catalogue.file-missing', { file }));
}

function checkTexts(service: ServiceDefinition, files: ServiceFiles): ServiceProblem[] {
  const { value, problems } = attempt(TEXT_FILES.sv, () => readTexts(files));
  if (!value) return problems;
  const keys = new Set([...neededTexts(service), ...Object.keys(value.sv), ...Object.keys(value.en)]);
  return (['sv', 'en'] as const).flatMap((language) => {
    const missing = [...keys].filter((key) => !value[language][key]?.trim());
    return missing.map((key) => problem(TEXT_FILES[language], 'catalogue.check.text-missing', { key }));
  });
}

function attempt<T>(file: string, read: () => T): { value?: T; problems: ServiceProblem[] } {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    return { problems: problemsOf(file, error) };
  }
}

/** A text that is no JSON is no form either: the form reader says so. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function parsed(xml: string | undefined): Promise<ParsedBpmn | undefined> {
  return xml === undefined ? undefined : parseBpmn(xml).catch(() => undefined);
}
