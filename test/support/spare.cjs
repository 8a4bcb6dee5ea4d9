'use strict';
// Preloaded into a spare process: reads the program, then waits for a byte before the program itself begins.
const { readSync } = require('node:fs');

// As the programs do first: without it decorators keep no types.
require('reflect-metadata');
require(process.env.FARLED_SPARE_READS);
if (readSync(0, Buffer.alloc(1)) === 0) process.exit();
