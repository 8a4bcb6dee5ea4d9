import { type Processor, reject } from './processor';

/** A client asks a decision, without a process. */
export const decisionEvaluate: Processor<'decision-evaluate'> = () =>
  reject('EVALUATE', 'INVALID_ARGUMENT', 'decisions are not evaluated yet');
