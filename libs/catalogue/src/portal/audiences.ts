import type { ServiceDefinition } from '../package/service-definition';

/** Who an e-service is for, as people look for it. */
const AUDIENCES = ['private', 'company', 'association'] as const;
export type Audience = (typeof AUDIENCES)[number];

const BY_APPLICANT: Readonly<Record<string, readonly Audience[]>> = {
  anyone: ['private'],
  resident: ['private'],
  guardian: ['private'],
  company: ['company'],
  signatory: ['company', 'association'],
  association: ['association'],
};

/** As service.yaml says, else by who may apply; a representative comes for somebody who may herself. */
export function audiencesOf({
  audiences,
  whoMayApply,
}: Pick<ServiceDefinition, 'audiences' | 'whoMayApply'>): Audience[] {
  const found = new Set(audiences ?? whoMayApply.flatMap((who) => BY_APPLICANT[who] ?? []));
  return AUDIENCES.filter((audience) => found.has(audience));
}
