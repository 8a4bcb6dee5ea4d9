export { CasesModule } from './cases.module';
export { casesTables } from './cases.tables';
export { type DiaryCaseEntry, type DiaryDocumentEntry, DiaryRegistrar } from './submission/diary-registrar';
