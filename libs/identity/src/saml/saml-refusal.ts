/** Why an answer of an IdP is not accepted. */
export type SamlRefusalCode =
  | 'unreadable' // no base64, no XML, too large
  | 'doctype'
  | 'comment' // comments and processing instructions split texts (CVE-2017-11427 and its like)
  | 'not-a-response'
  | 'destination'
  | 'issuer'
  | 'unsigned'
  | 'signature-count' // several signatures, or one that is not the message's own child
  | 'reference' // the signature covers something else than the element it stands in
  | 'transform'
  | 'algorithm'
  | 'weak-key'
  | 'signature'
  | 'unencrypted'
  | 'structure' // a second assertion, an element out of its place
  | 'decryption'
  | 'not-an-assertion'
  | 'confirmation'
  | 'recipient'
  | 'unsolicited' // InResponseTo is missing or of another request
  | 'audience'
  | 'not-yet-valid'
  | 'expired'
  | 'level'
  | 'authn-instant'
  | 'replay'
  | 'attribute' // an attribute that is needed is missing, or has several values
  | 'wrong-person' // somebody else than the one who was asked to sign
  | 'sign-message' // the digest of the shown text is missing or of another text
  | 'library'; // node-saml's own judgement

/** The answer of the IdP is not accepted. Code and detail are for the log and the operator, never for the browser. */
export class SamlRefusal extends Error {
  override readonly name = 'SamlRefusal';
  constructor(
    readonly code: SamlRefusalCode,
    detail: string = code,
  ) {
    super(detail);
  }
}
