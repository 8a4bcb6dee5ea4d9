/** A file of the register that is no XML as agreed. Says where, never what: the text may be personal data. */
export class UnreadableXml extends Error {
  override readonly name = 'UnreadableXml';
}
