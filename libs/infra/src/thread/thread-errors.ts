/** So many questions wait for the thread already that one more would only grow the queue. */
export class ThreadFull extends Error {
  override readonly name = 'ThreadFull';
}

/** The question took more time or memory than one may; the thread that had it is gone. */
export class ThreadExhausted extends Error {
  override readonly name = 'ThreadExhausted';
}
