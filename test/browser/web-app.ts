import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const vite = join(root, 'node_modules/vite/bin/vite.js');

export interface BuiltWebApp {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds a web app as it is now into a folder of its own, so that a check never looks at an old build. */
export async function buildWebApp(name: 'portal' | 'workspace' | 'studio'): Promise<BuiltWebApp> {
  const folder = await mkdtemp(join(tmpdir(), `farled-${name}-`));
  const args = [vite, 'build', '--config', `apps/${name}/vite.config.mts`, '--outDir', folder, '--logLevel', 'error'];
  // Under jest NODE_ENV is "test", which would bundle React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [...args, '--emptyOutDir'], { cwd: root, env });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
