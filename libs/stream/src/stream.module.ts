import { provideConfig } from '@farled/infra';
import { Module } from '@nestjs/common';
import { StreamHistory } from './history/stream-history';
import { ClusterLog } from './receiver/cluster-log';
import { ExporterConfig } from './receiver/exporter.config';
import { ForeignAlarm } from './receiver/foreign-alarm';
import { RecordReceiver } from './receiver/record-receiver';
import { StreamChanges } from './stream.changes';
import { StreamQueries } from './stream.queries';
import { StreamProjector } from './stream-projector';
import { StreamConfig } from './upkeep/stream.config';
import { StreamUpkeep } from './upkeep/stream-upkeep';

/** Wires the projector, the receiver, the queries, the changes and the upkeep; whoever runs role worker starts the first two. */
@Module({
  providers: [
    provideConfig(ExporterConfig),
    provideConfig(StreamConfig),
    ClusterLog,
    ForeignAlarm,
    RecordReceiver,
    StreamProjector,
    StreamQueries,
    StreamHistory,
    StreamChanges,
    StreamUpkeep,
  ],
  exports: [RecordReceiver, StreamProjector, StreamQueries, StreamHistory, StreamChanges, StreamUpkeep],
})
export class StreamModule {}
