const { relative } = require('node:path');
const { statSync } = require('node:fs');

/** About how many seconds a file in a folder takes; a guess is enough, and no entry needed for what takes a moment. */
const SECONDS = [
  [/^test\/faults\//, 120],
  [/^test\/zeebe\//, 90],
  [/^test\/browser\//, 80],
  [/^test\/(e2e|idp)\//, 25],
  [/^test\/together\//, 35],
  [/^test\//, 5],
];
/** Tests that start programs of their own: servers, brokers, browsers. */
const PROGRAMS = /^test\/(faults|zeebe|browser|e2e|idp)\//;

/**
 * The order of a run: the longest first, so that none is left for the end alone; and those that start programs, and
 * wait for them, spread between those that compute.
 */
class OrderOfFiles {
  sort(tests) {
    const files = [...tests].map((test) => {
      const place = placeOf(test);
      return { test, place, seconds: secondsOf(place), size: statSync(test.path).size };
    });
    files.sort((a, b) => b.seconds - a.seconds || b.size - a.size);
    const programs = files.filter(({ place }) => PROGRAMS.test(place));
    const others = files.filter(({ place }) => !PROGRAMS.test(place));
    return spread(programs, others).map(({ test }) => test);
  }

  /** How long files took is not kept: a fresh clone would know nothing of it. */
  cacheResults() {}

  /** `--onlyFailures` needs what is not kept. */
  allFailedTests() {
    return [];
  }
}

const placeOf = ({ path, context }) => relative(context.config.rootDir, path).replaceAll('\\', '/');

const secondsOf = (place) => SECONDS.find(([pattern]) => pattern.test(place))?.[1] ?? 1;

/** Two lists as one, each as far along as the other at every place. */
function spread(one, other) {
  const lanes = [one, other].map((files) => ({ files, at: 0, done: 0, all: sum(files) || 1 }));
  const out = [];
  while (out.length < one.length + other.length) {
    const open = lanes.filter(({ files, at }) => at < files.length);
    const next = open.reduce((a, b) => (b.done / b.all < a.done / a.all ? b : a));
    const file = next.files[next.at++];
    next.done += file.seconds;
    out.push(file);
  }
  return out;
}

const sum = (files) => files.reduce((all, { seconds }) => all + seconds, 0);

module.exports = OrderOfFiles;
