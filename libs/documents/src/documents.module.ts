import './document-texts';
import { PeriodicWork, provideConfig } from '@farled/infra';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ContentStore } from './content-store';
import { Documents } from './documents';
import { ClamAvConfig } from './scan/clamav.config';
import { ClamAvScanner } from './scan/clamav-scanner';
import { Scanner } from './scan/scanner';
import { PartialUploads } from './upload/partial-uploads';

/** Files: upload, scan, storage, download, PDF. Another scanner is bound in place of the default one. */
@Global()
@Module({
  providers: [
    ContentStore,
    Documents,
    PartialUploads,
    provideConfig(ClamAvConfig),
    { provide: Scanner, useClass: ClamAvScanner },
  ],
  exports: [Documents, PartialUploads, Scanner],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly documents: Documents,
    private readonly content: ContentStore,
    private readonly partial: PartialUploads,
  ) {}

  onModuleInit(): void {
    this.periodic.register('documents.scan', 60_000, () => this.documents.scanWaiting());
    this.periodic.register('documents.abandoned', 3_600_000, () => this.content.removeAbandoned());
    this.periodic.register('documents.partial', 3_600_000, () => this.partial.removeLeft());
  }
}
