import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUTER = `${root}node_modules/react-router/dist/production`;

/** The design system has no side effects but its package.json does not say so: else all of it is bundled. */
const PURE = [{ test: /designsystemet-react\/dist\//, sideEffects: false }];

export interface WebApp {
  /** Folder under apps/ and under dist/web/. */
  name: 'portal' | 'workspace' | 'studio';
  /** Where the server serves it. */
  base: string;
}

const WORTH = /\.(js|css|svg|json)$/;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts each file of a build beside itself compressed: once here instead of at each request. */
function compressed(): Plugin {
  return {
    name: 'farled-compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const folder = join(dir, 'assets');
      for (const name of readdirSync(folder).filter((one) => WORTH.test(one))) {
        const content = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, BROTLI));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

/** The Vite settings the three web apps share; an app spreads them and adds its own. */
export function webApp({ name, base }: WebApp): UserConfig {
  return {
    root: `${root}apps/${name}`,
    base,
    plugins: [react(), compressed()],
    resolve: {
      alias: [
        { find: /^@farled\/([a-z-]+)$/, replacement: `${root}libs/$1/src/index.ts` },
        // Its package.json leads to the build for development, which warns more and weighs more.
        { find: /^react-router$/, replacement: `${ROUTER}/index.mjs` },
        { find: /^react-router\/dom$/, replacement: `${ROUTER}/dom-export.mjs` },
      ],
    },
    build: {
      outDir: `${root}dist/web/${name}`,
      emptyOutDir: true,
      // What a page loads is read from it by the check of page weights.
      manifest: true,
      target: 'es2022',
      // The content security policy allows no data: scripts or styles; fonts stay files so that they are cached.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { treeshake: { moduleSideEffects: PURE } },
    },
  };
}
