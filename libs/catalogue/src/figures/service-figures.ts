/** How an e-service has gone; null while too few cases are decided to tell. */
export interface EServiceFigures {
  /** Half of the applicants had their decision within so many calendar days. */
  readonly medianDays: number | null;
  /** So many cases were decided in the last year. */
  readonly decided: number;
  /** So many cases the last year knows of, decided or not. */
  readonly cases: number;
  /** Share of the cases, 0 to 1, in which the first answer came by the promised day. */
  readonly promiseKept: number | null;
}

/** What is known of the cases of an e-service; `apps/server` binds libs/insight, which stands above. */
export abstract class ServiceFigures {
  abstract of(slug: string): Promise<EServiceFigures>;
}
