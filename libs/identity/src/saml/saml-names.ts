/** Namespaces of SAML 2.0 and of what it is built from. */
export const NS = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  dsig: 'http://www.w3.org/2000/09/xmldsig#',
  xenc: 'http://www.w3.org/2001/04/xmlenc#',
  xenc11: 'http://www.w3.org/2009/xmlenc11#',
  mdui: 'urn:oasis:names:tc:SAML:metadata:ui',
  mdattr: 'urn:oasis:names:tc:SAML:metadata:attribute',
} as const;

export const BINDING = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
} as const;

export const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** Attribute names of the Sweden Connect attribute specification, section 3. */
export const ATTRIBUTE = {
  personalIdentityNumber: 'urn:oid:1.2.752.29.4.13',
  previousPersonalIdentityNumber: 'urn:oid:1.2.752.201.3.15',
  surname: 'urn:oid:2.5.4.4',
  givenName: 'urn:oid:2.5.4.42',
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
  dateOfBirth: 'urn:oid:1.3.6.1.5.5.7.9.1',
  mail: 'urn:oid:0.9.2342.19200300.100.1.3',
  country: 'urn:oid:2.5.4.6',
  orgAffiliation: 'urn:oid:1.2.752.201.3.1',
  transactionIdentifier: 'urn:oid:1.2.752.201.3.2',
  authContextParams: 'urn:oid:1.2.752.201.3.3',
  prid: 'urn:oid:1.2.752.201.3.4',
  pridPersistence: 'urn:oid:1.2.752.201.3.5',
  personalIdentityNumberBinding: 'urn:oid:1.2.752.201.3.6',
  eidasPersonIdentifier: 'urn:oid:1.2.752.201.3.7',
  userCertificate: 'urn:oid:1.2.752.201.3.10',
  userSignature: 'urn:oid:1.2.752.201.3.11',
  authServerSignature: 'urn:oid:1.2.752.201.3.13',
  signMessageDigest: 'urn:oid:1.2.752.201.3.14',
  mappedPersonalIdentityNumber: 'urn:oid:1.2.752.201.3.16',
  employeeHsaId: 'urn:oid:1.2.752.29.6.2.1',
} as const;
