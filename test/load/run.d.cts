/** Compiles libs, the broker's program and the measurements into `.farled/<name>`; returns the folder. */
export function build(name: string): string;
