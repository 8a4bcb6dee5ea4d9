/** Numbers from 0 to 1 that follow from a seed (mulberry32), so that a run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of this run: always the same in `npm test`, a new one in `npm run test:faults`. */
export const faultSeed = (): number => Number(process.env.FAULT_SEED ?? 1);

/** How often a test that kills does it: as often as `npm run test:faults` says, or as often as `npm test` has time for. */
export const faultKills = (usual: number): number => Number(process.env.FAULT_KILLS ?? usual);
