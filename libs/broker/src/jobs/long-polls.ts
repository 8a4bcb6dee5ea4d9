interface Parked {
  wake(): void;
}

/** Polls that found nothing and wait, first come first served. */
export class LongPolls {
  private parked: Parked[] = [];

  get count(): number {
    return this.parked.length;
  }

  /** Resolves when there may be a job, when the time is over, or when the client has gone. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const poll = {
        wake: () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', poll.wake);
          this.parked = this.parked.filter((other) => other !== poll);
          resolve();
        },
      };
      const timer = setTimeout(poll.wake, milliseconds);
      signal.addEventListener('abort', poll.wake);
      this.parked.push(poll);
    });
  }

  wakeOne(): void {
    this.parked[0]?.wake();
  }

  wakeAll(): void {
    for (const poll of [...this.parked]) poll.wake();
  }
}
