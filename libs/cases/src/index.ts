export type { Case, CaseOutcome, CaseStatus } from './case/case.entity';
export type { EServiceStep, EServiceVersion } from './case/e-service';
export { EServices } from './case/e-services';
export { CasesModule } from './cases.module';
export { casesTables } from './cases.tables';
export { type DiaryCaseEntry, type DiaryDocumentEntry, DiaryRegistrar } from './submission/diary-registrar';
