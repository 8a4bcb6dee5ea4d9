import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DESIGN_SYSTEM = '@digdir/designsystemet-react';

/**
 * Marks the design system's modules as free of side effects, which its package.json does not say:
 * without this the whole library is bundled (131 against 98 KB gzip).
 */
function pureDesignSystem(): Plugin {
  return {
    name: 'farled:pure-design-system',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source !== DESIGN_SYSTEM && !importer?.includes(`${DESIGN_SYSTEM}/dist/`)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && { ...resolved, moduleSideEffects: false };
    },
  };
}

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
    plugins: [pureDesignSystem(), react()],
    resolve: { alias: [{ find: /^@farled\/([a-z-]+)$/, replacement: `${root}libs/$1/src/index.ts` }] },
    build: {
      outDir: `${root}dist/web/${name}`,
      emptyOutDir: true,
      target: 'es2022',
      // The content security policy allows no data: scripts or styles; fonts stay files so that they are cached.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
}
