export { acceptResponse } from './accept-response';
export { type AuthnRequestWish, authnRequest, newRequestId, type OutgoingRequest } from './authn-request';
export * from './parties';
export { serviceProviderMetadata } from './saml-library';
export { ATTRIBUTE, BINDING, NS } from './saml-names';
export { SamlRefusal, type SamlRefusalCode } from './saml-refusal';
export { SamlNotIdentified, type SamlOutcome } from './saml-status';
export { UsedAssertions } from './used-assertions';
export { VerifiedAssertion } from './verified-assertion';
