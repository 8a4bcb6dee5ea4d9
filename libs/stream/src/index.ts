export type { ElementQuery, ElementStanding, OfInstance } from './history/elements';
export type { FoundIncident, IncidentQuery } from './history/incidents';
export type { InstanceQuery } from './history/instances';
export { StreamHistory } from './history/stream-history';
export { migrate, type SqlMigration, type SqlRunner } from './migrate';
export { ClusterLog } from './receiver/cluster-log';
export { ExporterConfig } from './receiver/exporter.config';
export { RecordReceiver } from './receiver/record-receiver';
export {
  type EngineName,
  type PackedRecord,
  type RecordBatch,
  type RecordKey,
  type RecordValue,
  type StreamRecord,
  unpack,
} from './record';
export { type StreamChange, StreamChanges, type StreamListener } from './stream.changes';
export { streamMigrations } from './stream.migrations';
export { StreamModule } from './stream.module';
export { StreamQueries } from './stream.queries';
export { streamTables } from './stream.tables';
export type {
  StepCount,
  StepDuration,
  StreamDecision,
  StreamElement,
  StreamEvaluatedDecision,
  StreamIncident,
  StreamInstance,
  StreamJob,
  StreamOccurrence,
  StreamPage,
  StreamSubscription,
  StreamVariable,
} from './stream.views';
export { StreamProjector } from './stream-projector';
export { StreamConfig } from './upkeep/stream.config';
export { StreamUpkeep } from './upkeep/stream-upkeep';
