import type { Context } from '../shared/context';
import type { LatestRow } from '../state/rows';

interface NewVersion {
  readonly key: number;
  readonly version: number;
  readonly duplicate: boolean;
}

/** The latest version again when name and bytes are the same as before, otherwise the next one, above all that were deleted. */
export function versionOf(
  step: Context,
  latestId: string,
  { name, checksum }: { readonly name: string; readonly checksum: string },
  lastVersion = 0,
): NewVersion {
  const latest = step.state.read<LatestRow>(latestId);
  if (latest && latest.checksum === checksum && latest.resourceName === name) {
    return { key: latest.key, version: latest.version, duplicate: true };
  }
  return { key: step.nextKey(), version: Math.max(latest?.version ?? 0, lastVersion) + 1, duplicate: false };
}
