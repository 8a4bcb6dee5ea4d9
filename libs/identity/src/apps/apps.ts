import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { AppsConfig } from './apps.config';
import { type RegisteredApp, readApps } from './read-apps';

/** The apps that residents may let into the API. A file with faults stops the start. */
@Injectable()
export class Apps {
  readonly all: readonly RegisteredApp[];

  constructor({ file }: AppsConfig) {
    this.all = file ? readApps(readFileSync(file, 'utf8')) : [];
  }

  find(id: string | undefined): RegisteredApp | undefined {
    return this.all.find((app) => app.id === id);
  }
}
