/** The message has certainly not left: an at-most-once handler throws it to be called again. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}
