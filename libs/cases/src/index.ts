export { type CaseLabel, CaseLabels } from './case/case-labels';
export { type InstanceCase, InstanceCases } from './case/instance-cases';
export { CasesModule } from './cases.module';
export { casesTables } from './cases.tables';
export { CaseTallies, type CaseTally } from './figures/case-tallies';
export { type OwnCase, OwnCases } from './my-pages/own-cases';
export { type DiaryCaseEntry, type DiaryDocumentEntry, DiaryRegistrar } from './submission/diary-registrar';
