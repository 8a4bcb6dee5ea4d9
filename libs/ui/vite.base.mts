import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The design system has no side effects but its package.json does not say so: else all of it is bundled. */
const PURE = [{ test: /designsystemet-react\/dist\//, sideEffects: false }];

export interface WebApp {
  /** Folder under apps/ and under dist/web/. */
  name: 'portal' | 'workspace' | 'studio';
  /** Where the server serves it. */
  base: string;
}

/** The Vite settings the three web apps share; an app spreads them and adds its own. */
export function webApp({ name, base }: WebApp): UserConfig {
  return {
    root: `${root}apps/${name}`,
    base,
    plugins: [react()],
    resolve: { alias: [{ find: /^@farled\/([a-z-]+)$/, replacement: `${root}libs/$1/src/index.ts` }] },
    build: {
      outDir: `${root}dist/web/${name}`,
      emptyOutDir: true,
      target: 'es2022',
      // The content security policy allows no data: scripts or styles; fonts stay files so that they are cached.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { treeshake: { moduleSideEffects: PURE } },
    },
  };
}
