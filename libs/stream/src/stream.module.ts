import { provideConfig } from '@farled/infra';
import { Module } from '@nestjs/common';
import { ClusterLog } from './receiver/cluster-log';
import { ExporterConfig } from './receiver/exporter.config';
import { RecordReceiver } from './receiver/record-receiver';
import { StreamChanges } from './stream.changes';
import { StreamQueries } from './stream.queries';
import { StreamProjector } from './stream-projector';

/** Wires the projector, the receiver, the queries and the changes; whoever runs role worker starts the first two. */
@Module({
  providers: [provideConfig(ExporterConfig), ClusterLog, RecordReceiver, StreamProjector, StreamQueries, StreamChanges],
  exports: [RecordReceiver, StreamProjector, StreamQueries, StreamChanges],
})
export class StreamModule {}
