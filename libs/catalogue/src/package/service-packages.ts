import { join } from 'node:path';
import { ThreadExhausted, ThreadFull, WorkThread } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import type { LintOptions } from '@farled/rules';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { doPackageWork, type PackageResult, type PackageWork } from './package-work';
import type { ProcessOutline } from './process-outline';
import { SERVICE_FILE, type ServiceFiles } from './service-files';
import { problem, type ServiceProblem } from './service-problem';

/** An e-service with larger files than this is read outside the event loop. */
const SMALL_BYTES = 40 * 1024;
const LIMIT_MS = 20_000;
const MEMORY_MEGABYTES = 512;
const MOST_WAITING = 20;

/** Checks e-services and makes them ready to be deployed; large ones in a thread, so that nobody else waits for them. */
@Injectable()
export class ServicePackages implements OnModuleDestroy {
  private readonly thread = new WorkThread<PackageWork, PackageResult>({
    file: join(__dirname, 'package-thread.js'),
    limitMs: LIMIT_MS,
    memoryMegabytes: MEMORY_MEGABYTES,
    mostWaiting: MOST_WAITING,
  });

  /** Everything that can be said about an e-service without running it: errors first. */
  async check(slug: string, files: ServiceFiles, options: LintOptions): Promise<ServiceProblem[]> {
    try {
      return (await this.done({ kind: 'check', slug, files, options })).problems ?? [];
    } catch (error) {
      if (!(error instanceof ThreadExhausted)) throw error;
      return [problem(SERVICE_FILE, 'catalogue.check.too-much')];
    }
  }

  /** The files to deploy for one version, under ids of that version. */
  async pin(slug: string, version: number, files: ServiceFiles): Promise<{ name: string; content: string }[]> {
    return (await this.done({ kind: 'pin', slug, version, files })).pinned ?? [];
  }

  /** What stands in the processes of an e-service, by file. */
  async outlines(files: ServiceFiles): Promise<Readonly<Record<string, ProcessOutline>>> {
    const drawn = Object.entries(files).filter(([name]) => name.endsWith('.bpmn'));
    return (await this.done({ kind: 'outline', files: Object.fromEntries(drawn) })).outlines ?? {};
  }

  onModuleDestroy(): void {
    this.thread.close();
  }

  private async done(work: PackageWork): Promise<PackageResult> {
    const isSmall = Object.values(work.files).every((text) => Buffer.byteLength(text) <= SMALL_BYTES);
    if (isSmall) return doPackageWork(work);
    return this.thread.ask(work).catch((error: Error) => {
      throw error instanceof ThreadFull ? new Unavailable('the reader of large e-services', { cause: error }) : error;
    });
  }
}
