/** Which e-services take which permissions of Mina ombud; libs/catalogue knows, and apps/server binds it. */
export abstract class PermittedServices {
  /** The e-services for which at least one of the permissions is enough. */
  abstract for(permissions: readonly string[]): Promise<string[]>;
}
