import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { webApp } from '../../libs/ui/vite.base.mts';
import { firstPaint, prerendered } from './prerender.mts';

const SOURCE = fileURLToPath(new URL('service-worker.js', import.meta.url));
/** The writing of Swedish and English; the rest is fetched when it is needed. */
const FONT = /inter-latin-wght.*\.woff2$/;

/** Writes the service worker with the files that every page needs: the page, its program, its styles and its letters. */
function serviceWorker(): Plugin {
  return {
    name: 'farled-service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
      const first = chunks.filter(({ isEntry }) => isEntry);
      const files = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      for (const { fileName } of Object.values(bundle)) {
        if (FONT.test(fileName) || /index-[^/]*\.css$/.test(fileName)) files.add(fileName);
      }
      const shell = ['/', '/manifest.webmanifest', '/mark.svg', ...[...files].sort().map((file) => `/${file}`)];
      const source = readFileSync(SOURCE, 'utf8');
      const version = createHash('sha256').update(source).update(shell.join()).digest('hex').slice(0, 12);
      const filled = source.replace('__SHELL__', () => JSON.stringify({ version, shell }));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: filled });
    },
  };
}

const app = webApp({ name: 'portal', base: '/' });

export default defineConfig({
  ...app,
  plugins: [...(app.plugins ?? []), serviceWorker(), firstPaint(FONT), prerendered()],
});
