import type { Engine } from './engine';

/** Makes the engine; it holds no state of its own. */
export function createEngine(): Engine {
  return {
    step() {
      throw new Error('no command is known yet');
    },
  };
}
