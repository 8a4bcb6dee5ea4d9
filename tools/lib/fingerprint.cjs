'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/** A digest over the contents of files and folders: it changes when anything in them does. */
function fingerprint(root, entries) {
  const hash = createHash('sha256');
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isFile()) {
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
      return;
    }
    for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
  };
  for (const entry of entries) add(path.join(root, entry));
  return hash.digest('hex');
}

/** True when the stamp file holds this fingerprint. */
const isFresh = (stamp, value) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === value;

function remember(stamp, value) {
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, value);
}

module.exports = { fingerprint, isFresh, remember };
