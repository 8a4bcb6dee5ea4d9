export type { DocumentOwner, ScanState, StoredDocument } from './document.entity';
export { Documents, type NewDocument } from './documents';
export { DocumentsModule } from './documents.module';
export { documentsTables } from './documents-tables';
export type { PdfBlock, PdfDefinition } from './pdf/pdf-definition';
export { Scanner } from './scan/scanner';
export { downloadHeaders } from './upload/download-headers';
export { PartialUploads, type UploadStanding } from './upload/partial-uploads';
export { receiveUpload, type UploadedFile } from './upload/receive-upload';
