'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { fingerprint, isFresh, remember } = require('./fingerprint.cjs');
const { giveUp, say } = require('./say.cjs');

const root = path.resolve(__dirname, '../..');
const at = (...parts) => path.join(root, ...parts);
const WEB_APPS = ['portal', 'workspace', 'studio'];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Farled needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`);
}

/** Runs a program in the checkout; its output is shown only when it fails. */
function run(program, args, why) {
  const windows = process.platform === 'win32';
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', shell: windows, maxBuffer: 1 << 28 });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}\n`);
  giveUp(`${why} failed. The lines above say why.`);
}

const node = (script, args, why) => run(process.execPath, [at('node_modules', script), ...args], why);

/** Installs the packages when they are missing or another lockfile made them. */
function install() {
  checkNode();
  const stamp = at('node_modules', '.farled-lock');
  const wanted = fingerprint(root, ['package-lock.json', '.npmrc']);
  if (isFresh(stamp, wanted)) return;
  say('Installing packages (a minute or two, only when they have changed) ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--no-progress'], 'Installing packages');
  remember(stamp, wanted);
  say('Packages installed.');
}

function buildServer() {
  const stamp = at('dist', '.server-built');
  const wanted = fingerprint(root, [
    'libs',
    'apps/server',
    'apps/sandbox',
    'types',
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
  ]);
  if (isFresh(stamp, wanted)) return;
  say('Building the server ...');
  node('@nestjs/cli/bin/nest.js', ['build', 'server'], 'Building the server');
  copyData('libs');
  copyData('apps');
  fs.cpSync(at('libs/api-client/openapi.json'), at('dist/libs/api-client/openapi.json'));
  remember(stamp, wanted);
}

/** The compiler leaves JSON, YAML, CSS and the like behind: copy what stands beside the sources. */
function copyData(folder) {
  const wanted = /\.(json|ya?ml|css|svg|html|sql|txt|woff2?)$/;
  const skip = /^(?:apps\/(?:portal|workspace|studio)|libs\/(?:ui|api-client))(?:\/|$)/;
  fs.cpSync(at(folder), at('dist', folder), {
    recursive: true,
    filter: (source) => {
      const relative = path.relative(root, source).split(path.sep).join('/');
      if (skip.test(relative)) return false;
      return fs.statSync(source).isDirectory() || (wanted.test(source) && relative.includes('/src/'));
    },
  });
}

function buildWeb(app) {
  const config = `apps/${app}/vite.config.mts`;
  if (!fs.existsSync(at(config))) return;
  const stamp = at('dist', 'web', `.${app}-built`);
  const libs = ['kernel', 'feel', 'rules', 'forms', 'api-client', 'ui'].map((lib) => `libs/${lib}`);
  const wanted = fingerprint(root, [`apps/${app}`, ...libs, 'tsconfig.web.json', 'package-lock.json']);
  if (isFresh(stamp, wanted)) return;
  say(`Building the ${app} pages ...`);
  node('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn'], `Building the ${app} pages`);
  remember(stamp, wanted);
}

/** Builds what has changed since the last build. */
function build() {
  buildServer();
  for (const app of WEB_APPS) buildWeb(app);
}

module.exports = { root, at, install, build };
