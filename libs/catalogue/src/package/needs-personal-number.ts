import type { ServiceDefinition } from './service-definition';

type Rule = Pick<ServiceDefinition, 'whoMayApply' | 'eLegitimation' | 'receivingSystem'>;

/**
 * Whether only somebody with a Swedish personal or coordination number can apply: where service.yaml says so, where the
 * population register must say who she is or whom she has custody of, and where another system takes the case over.
 */
export const needsPersonalNumber = ({ whoMayApply, eLegitimation, receivingSystem }: Rule): boolean =>
  eLegitimation.personalNumber === true || receivingSystem !== undefined || !whoMayApply.includes('anyone');
