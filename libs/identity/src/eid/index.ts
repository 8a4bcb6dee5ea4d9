import { MunicipalityConfig, provideConfig } from '@farled/infra';
import { EidConfig } from './eid.config';
import { EidAnswers } from './eid-answers';
import { EidCookies } from './eid-cookies';
import { EidLogin } from './eid-login';
import { EidLoginController } from './eid-login.controller';
import { EidParties } from './eid-parties';
import { EidPerson } from './eid-person';
import { EidPrincipals } from './eid-principals';
import { EidProofs } from './eid-proofs';
import { EidRequests } from './eid-requests';
import { EidSigningController } from './eid-signing.controller';
import { EidSignings } from './eid-signings';
import { EidUpkeep } from './eid-upkeep';
import { Federation } from './federation';
import { FederationRefresh } from './federation-refresh';
import { MetadataFetcher } from './metadata-fetcher';
import { SamlRequests } from './saml-requests';

export const eidControllers = [EidLoginController, EidSigningController];

/** E-legitimations of residents by SAML. */
export const eidProviders = [
  provideConfig(EidConfig),
  provideConfig(MunicipalityConfig),
  MetadataFetcher,
  FederationRefresh,
  Federation,
  EidParties,
  SamlRequests,
  EidRequests,
  EidAnswers,
  EidPerson,
  EidPrincipals,
  EidLogin,
  EidProofs,
  EidSignings,
  EidCookies,
  EidUpkeep,
];

export { EidCookies } from './eid-cookies';
export { EidSignings, type EidSignWish } from './eid-signings';
export type { BegunRequest } from './saml-requests';
