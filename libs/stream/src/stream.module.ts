import { Module } from '@nestjs/common';
import { StreamChanges } from './stream.changes';
import { StreamQueries } from './stream.queries';
import { StreamProjector } from './stream-projector';

/** Wires the projector, the queries and the changes; whoever runs role worker starts the projector. */
@Module({
  providers: [StreamProjector, StreamQueries, StreamChanges],
  exports: [StreamProjector, StreamQueries, StreamChanges],
})
export class StreamModule {}
