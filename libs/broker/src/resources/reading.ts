import {
  type DeploymentProblem,
  DeploymentRefused,
  type ExecutableDecisions,
  type ExecutableProcess,
  type PreparedResource,
  prepare,
  type ResourceFile,
  restoreDecisions,
  restoreProcesses,
} from '@farled/engine';

/** What is to be read: new files, or files that were deployed before. */
export type Reading =
  | { readonly kind: 'new'; readonly files: readonly ResourceFile[] }
  | { readonly kind: 'processes'; readonly content: Uint8Array }
  | { readonly kind: 'decisions'; readonly content: Uint8Array; readonly imported: readonly Uint8Array[] };

/** Plain data, fit for going from thread to thread. */
export type Read =
  | { readonly problems: readonly DeploymentProblem[] }
  | { readonly resources: readonly PreparedResource[] }
  | { readonly processes: readonly ExecutableProcess[] }
  | { readonly decisions: ExecutableDecisions };

/** Parses what is asked for; what is refused is an answer, too. */
export async function read(reading: Reading): Promise<Read> {
  if (reading.kind === 'processes') return { processes: await restoreProcesses(reading.content) };
  if (reading.kind === 'decisions') return { decisions: await restoreDecisions(reading.content, reading.imported) };
  try {
    return { resources: (await prepare(reading.files)).map(withStartsOnly) };
  } catch (error) {
    if (error instanceof DeploymentRefused) return { problems: error.problems };
    // What exhausts the stack is nested deeper than anything that could be run.
    if (error instanceof RangeError) return { problems: [tooDeep(reading.files)] };
    throw error;
  }
}

const tooDeep = (files: readonly ResourceFile[]): DeploymentProblem => ({
  resource: files.map(({ name }) => name).join(', '),
  elementId: '',
  reason: 'cannot be read: it is nested too deep',
});

/** A deployment asks of a model no more than what starts it; the rest is read again when it is run. */
function withStartsOnly(resource: PreparedResource): PreparedResource {
  if (resource.kind !== 'bpmn') return resource;
  const processes = resource.processes.map(({ id, elements }) => {
    const kept = [id, ...(elements[id]!.triggeredStarts ?? [])];
    return { id, elements: Object.fromEntries(kept.map((each) => [each, elements[each]!])) };
  });
  return { ...resource, processes };
}

/** How large the largest of its files is. */
export function sizeOf(reading: Reading): number {
  if (reading.kind === 'processes') return reading.content.length;
  const contents =
    reading.kind === 'new' ? reading.files.map(({ content }) => content) : [reading.content, ...reading.imported];
  return Math.max(0, ...contents.map(({ length }) => length));
}
