export { RecordsModule } from './records.module';
export { recordsTables } from './records.tables';
