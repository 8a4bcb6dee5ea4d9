'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** Zeebe 8.5 is compiled for this version of Java. */
const OLDEST = 21;
const FOLDERS = ['/usr/lib/jvm', '/usr/local/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines'];

const java = (home) => path.join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
const entriesOf = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort().reverse() : []);

/** Every place where a Java may lie: JAVA_HOME first. */
function homes() {
  const installed = FOLDERS.flatMap((folder) => entriesOf(folder).map((name) => path.join(folder, name)));
  const all = [process.env.JAVA_HOME, ...installed.flatMap((home) => [home, path.join(home, 'Contents', 'Home')])];
  return all.filter((home) => home && fs.existsSync(java(home)));
}

/** The feature version of a Java, by its own words: `openjdk version "25.0.1" ...`; 0 when it does not run. */
function versionOf(home) {
  const { stderr = '' } = spawnSync(java(home), ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

/** The home of a Java that can run Zeebe 8.5, or undefined. */
const findJdk = () => homes().find((home) => versionOf(home) >= OLDEST);

module.exports = { findJdk, OLDEST };
