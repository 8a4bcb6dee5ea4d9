import { monitorEventLoopDelay } from 'node:perf_hooks';

const LOOK_EVERY_MS = 2;

/** How long an event loop was held, since this was asked the last time; milliseconds. */
export interface Held {
  /** By the clock: other programs on the machine count, too. */
  readonly byClock: number;
  /** By the processor time that went by between two looks: what this program alone has done in one go. */
  readonly byWork: number;
}

/** Watches the event loop of this process; returns what asks for its longest stall. */
export function watchLoop(): () => Held {
  const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  delay.enable();
  let before = process.cpuUsage();
  let byWork = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    byWork = Math.max(byWork, (user + system) / 1000);
  }, LOOK_EVERY_MS).unref();
  return () => {
    const held = { byClock: delay.max / 1e6, byWork };
    // What asking costs is our own doing.
    setTimeout(() => {
      delay.reset();
      byWork = 0;
    }, 10 * LOOK_EVERY_MS);
    return held;
  };
}
