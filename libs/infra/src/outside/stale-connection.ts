/** The other side had closed a connection that was kept alive. */
export class StaleConnection extends Error {}
