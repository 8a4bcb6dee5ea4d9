/** When the server last heard from us: the idle time of the session counts from there. */
class SessionActivity {
  private last = Date.now();

  readonly touch = (): void => {
    this.last = Date.now();
  };

  get at(): number {
    return this.last;
  }
}

export const sessionActivity = new SessionActivity();
