/** The middle of a bucket, in milliseconds. */
const middleOf = (bucket: number): number => Math.round(2 ** ((bucket + 0.5) / 4));

/** The duration within which a share of the instances were done. */
export function withinMs(histogram: readonly { bucket: number; instances: number }[], share: number): number {
  const total = histogram.reduce((sum, { instances }) => sum + instances, 0);
  let seen = 0;
  for (const { bucket, instances } of [...histogram].sort((a, b) => a.bucket - b.bucket)) {
    seen += instances;
    if (seen >= total * share) return middleOf(bucket);
  }
  return 0;
}
