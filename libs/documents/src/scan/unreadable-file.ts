/** The file itself cannot be read: no fault of the scanner's. */
export class UnreadableFile extends Error {}
