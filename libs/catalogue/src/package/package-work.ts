import type { LintOptions } from '@farled/rules';
import { checkService } from './check-service';
import { pinIds } from './pin-ids';
import { outlineOf, type ProcessOutline } from './process-outline';
import type { ServiceFiles } from './service-files';
import type { ServiceProblem } from './service-problem';

/** What takes long with the files of an e-service when they are large. */
export type PackageWork =
  | { readonly kind: 'check'; readonly slug: string; readonly files: ServiceFiles; readonly options: LintOptions }
  | { readonly kind: 'pin'; readonly slug: string; readonly files: ServiceFiles; readonly version: number }
  | { readonly kind: 'outline'; readonly files: ServiceFiles };

export interface PackageResult {
  readonly problems?: ServiceProblem[];
  readonly pinned?: { name: string; content: string }[];
  readonly outlines?: Readonly<Record<string, ProcessOutline>>;
}

/** Does it; what it needs and what it gives can go from thread to thread. */
export async function doPackageWork(work: PackageWork): Promise<PackageResult> {
  const { files } = work;
  if (work.kind === 'pin') return { pinned: pinIds(work.slug, work.version, files) };
  if (work.kind === 'outline') return { outlines: outlinesOf(files) };
  return { problems: await checkService(work.slug, files, work.options) };
}

/** By file; one without a process has none. */
function outlinesOf(files: ServiceFiles): Record<string, ProcessOutline> {
  const outlines: Record<string, ProcessOutline> = {};
  for (const [name, xml] of Object.entries(files)) {
    const outline = outlineOf(xml);
    if (outline) outlines[name] = outline;
  }
  return outlines;
}
