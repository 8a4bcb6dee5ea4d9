export type { Contact, ContactChannel } from './contact.entity';
export type { NewContact } from './contacts';
export type { PostalAddress } from './navet/navet-post';
export type { Person } from './person.entity';
export { type ChildView, type PersonField, Persons, type PersonView } from './persons';
export { RegisterModule } from './register.module';
export { registerTables } from './register-tables';
export type { SignatureEvidenceRow } from './signature-evidence.entity';
export { type NewSignatureEvidence, SignatureEvidences } from './signature-evidences';
