/** The answer of the IdP is not accepted. The reason is for the log and the operator, never for the browser. */
export class SamlRefusal extends Error {
  override readonly name = 'SamlRefusal';
}
