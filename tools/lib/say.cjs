'use strict';
const started = Date.now();

/** One line of progress in plain words, with the seconds since the start. */
function say(text) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** Ends the program with one clear line. */
function giveUp(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

module.exports = { say, giveUp };
