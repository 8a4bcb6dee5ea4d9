const LONGEST_MS = 10_000;

/** Ends the process in order at SIGTERM or SIGINT: finish what is under way, then close; by force when that hangs. */
export function stopAtSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    // The engine's client leaves timers behind, so the process is ended and not left to end.
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
