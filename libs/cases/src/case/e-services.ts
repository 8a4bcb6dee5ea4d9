import type { EServiceVersion } from './e-service';

/** The e-services as cases see them: the open version for a new draft, any version for a case that follows it. */
export abstract class EServices {
  /** Throws Rejected when there is no such e-service, or it is closed now. */
  abstract open(slug: string): Promise<EServiceVersion>;
  /** The newest version, open or not. */
  abstract latest(slug: string): Promise<EServiceVersion>;
  abstract version(slug: string, version: number): Promise<EServiceVersion>;
}
