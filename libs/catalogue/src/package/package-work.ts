import type { LintOptions } from '@farled/rules';
import { checkService } from './check-service';
import { pinIds } from './pin-ids';
import type { ServiceFiles } from './service-files';
import type { ServiceProblem } from './service-problem';

/** What takes long with the files of an e-service when they are large. */
export type PackageWork =
  | { readonly kind: 'check'; readonly slug: string; readonly files: ServiceFiles; readonly options: LintOptions }
  | { readonly kind: 'pin'; readonly slug: string; readonly files: ServiceFiles; readonly version: number };

export interface PackageResult {
  readonly problems?: ServiceProblem[];
  readonly pinned?: { name: string; content: string }[];
}

/** Does it; what it needs and what it gives can go from thread to thread. */
export async function doPackageWork(work: PackageWork): Promise<PackageResult> {
  const { slug, files } = work;
  if (work.kind === 'pin') return { pinned: pinIds(slug, work.version, files) };
  return { problems: await checkService(slug, files, work.options) };
}
