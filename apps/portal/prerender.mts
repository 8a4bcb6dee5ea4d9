import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin, type ResolvedConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** As it stands in index.html and in a session nobody has answered for yet; the server puts the real name there. */
const MUNICIPALITY = 'Exempelköpings kommun';
/** Addresses whose pages always need these besides what every page needs. */
const PROGRAMS = [
  { under: '/ansokan/', sources: ['src/application/index.ts', '../../libs/ui/src/form/form-step.tsx'] },
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;
interface Drawing {
  drawn(language: 'sv' | 'en', page: 'start' | 'page' | 'own'): string;
  readonly OWN_PLACES: RegExp;
}

/** The letters are fetched along with the styles that ask for them. */
export function firstPaint(font: RegExp): Plugin {
  return {
    name: 'farled-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((name) => font.test(name))
          .map((name) => ({
            tag: 'link',
            injectTo: 'head',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${name}` },
          })),
    },
  };
}

/** Draws what a page shows before its program runs, for the server to send along: `.vite/shells.json` of the build. */
export function prerendered(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'farled-prerendered',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle({ dir = '' }) {
      const { drawn, OWN_PLACES: own } = await drawing(config);
      const all = (language: 'sv' | 'en') => {
        const page = (name: 'start' | 'page' | 'own') => drawn(language, name);
        return { start: page('start'), page: page('page'), own: page('own') };
      };
      const shells = { sv: all('sv'), en: all('en') };
      const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;
      const known = new Set(filesOf(manifest, 'index.html'));
      const programs = PROGRAMS.map(({ under, sources }) => {
        const files = new Set(sources.flatMap((source) => filesOf(manifest, source)));
        return { under, files: [...files].filter((file) => !known.has(file)) };
      });
      writeFileSync(
        join(dir, '.vite/shells.json'),
        JSON.stringify({ municipality: MUNICIPALITY, own: own.source, shells, programs }),
      );
    },
  };
}

/** The portal's frame as a program for Node, built beside the real one. */
async function drawing({ root, resolve }: ResolvedConfig): Promise<Drawing> {
  const folder = mkdtempSync(join(tmpdir(), 'farled-shell-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: resolve.alias },
      ssr: { noExternal: true },
      build: {
        ssr: here('src/prerender.tsx'),
        outDir: folder,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'prerender.mjs' } },
      },
    });
    return (await import(pathToFileURL(join(folder, 'prerender.mjs')).href)) as Drawing;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A chunk with all that it imports at once. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the build`);
  if (seen.has(name)) return [];
  seen.add(name);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(manifest, one, seen))];
}
