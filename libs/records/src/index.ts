export { DiaryCase } from './diary/diary-case.entity';
export { DiaryDocument } from './diary/diary-document.entity';
export { RecordsModule } from './records.module';
export { recordsTables } from './records.tables';
