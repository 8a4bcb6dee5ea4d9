/** A certificate with its private key, both PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** Our side of SAML. */
export interface ServiceProvider {
  readonly entityId: string;
  /** Where the browser brings answers (HTTP-POST binding). */
  readonly acsUrl: string;
  /** The first signs our requests; answers may be encrypted for any of them, so that keys can be changed in peace. */
  readonly keys: readonly [KeyPair, ...KeyPair[]];
}

/** The other side, as its metadata or the configuration describes it. */
export interface IdentityProvider {
  readonly entityId: string;
  readonly ssoUrls: { readonly redirect?: string; readonly post?: string };
  /** Certificates by which it signs (PEM); any of them will do. */
  readonly certificates: readonly string[];
  readonly demands: AnswerDemands;
}

/** What an answer must be; at least one signature is always demanded. */
export interface AnswerDemands {
  readonly signed: 'response' | 'assertion' | 'both';
  readonly encrypted: boolean;
}

/** What the answer to one request must be about. */
export interface ExpectedAnswer {
  readonly requestId: string;
  /** Levels of assurance that were asked for; an empty list means that none was and any will do. */
  readonly levels: readonly string[];
  readonly forceAuthn: boolean;
  /** This machine's time, by which SAML messages are judged. */
  readonly askedAt: Date;
  readonly now: Date;
}
