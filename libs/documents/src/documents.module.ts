import './document-texts';
import { Global, Module } from '@nestjs/common';
import { ContentStore } from './content-store';
import { Documents } from './documents';
import { EicarScanner } from './scan/eicar-scanner';
import { Scanner } from './scan/scanner';

/** Files: upload, scan, storage, download, PDF. Another scanner is bound in place of the default one. */
@Global()
@Module({
  providers: [ContentStore, Documents, { provide: Scanner, useClass: EicarScanner }],
  exports: [Documents, Scanner],
})
export class DocumentsModule {}
