import type { ThrowDefinition } from '../model/executable-process';
import { compensationThrow } from './compensation/compensation.throw';
import { errorThrow } from './error/error.throw';
import { escalationThrow } from './escalation/escalation.throw';
import { linkThrow } from './link/link.throw';
import { signalThrow } from './signal/signal.throw';
import { terminateThrow } from './terminate/terminate.throw';
import type { ThrowBehavior } from './throw-behavior';

type Throws = { readonly [K in ThrowDefinition['kind']]: ThrowBehavior<K> };

const throws: Throws = {
  signal: signalThrow,
  error: errorThrow,
  escalation: escalationThrow,
  terminate: terminateThrow,
  link: linkThrow,
  compensation: compensationThrow,
};

/** What a throw or end event of this definition does. */
export function throwOf(definition: ThrowDefinition): ThrowBehavior<ThrowDefinition['kind']> {
  return throws[definition.kind] as ThrowBehavior<ThrowDefinition['kind']>;
}
