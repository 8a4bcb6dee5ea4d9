const property = require('../../node_modules/fast-check');

/**
 * What every spec gets as `fast-check`: what a run says depends on the code alone. `npm run test:faults` draws a new
 * seed; FAULT_SEED repeats one.
 */
property.configureGlobal({ seed: Number(process.env.FAULT_SEED ?? 1) });
module.exports = property;
