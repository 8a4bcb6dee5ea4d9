/** An e-legitimation of this kind gives no lasting identity, so that no case can be kept by it. */
export class NoLastingIdentity extends Error {
  override readonly name = 'NoLastingIdentity';
}
