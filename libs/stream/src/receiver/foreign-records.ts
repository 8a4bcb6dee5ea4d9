/** Records that come from another log than those that are kept: a cluster that began anew, or was set back to a backup. */
export class ForeignRecords extends Error {
  override readonly name = 'ForeignRecords';
  constructor(partition: number, position: number) {
    super(
      `position ${position} of partition ${partition} is another record than the one that is kept: this is not the ` +
        'cluster that it was, or not where it was; nothing is taken from it, and nothing lost',
    );
  }
}
