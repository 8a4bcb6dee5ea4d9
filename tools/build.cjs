'use strict';
const { install, build } = require('./lib/bootstrap.cjs');
const { say } = require('./lib/say.cjs');

install();
build();
say('Built.');
