/** Where the BankID service is and what proves who we are (mutual TLS, the service's own CA pinned). */
export interface BankIdConnection {
  /** Base address with version, `https://appapi2.bankid.com/rp/v6.0/`. */
  readonly url: string;
  /** The CA that signed BankID's server certificate (PEM). No public CA is trusted. */
  readonly ca: string | Buffer;
  /** Our client certificate and its key (PEM). */
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
  /** Longest wait for one answer. */
  readonly timeoutMs?: number;
}

/** What an order may demand of the person and the means of identification. */
export interface BankIdRequirement {
  readonly personalNumber?: string;
  /** Asks for the security code also where a fingerprint or a face would do. */
  readonly pinCode?: boolean;
  readonly certificatePolicies?: readonly string[];
  readonly risk?: 'low' | 'moderate';
}

/** The browser that an order was begun in; BankID weighs it when it judges the risk. */
interface BankIdWeb {
  readonly referringDomain: string;
  readonly userAgent: string;
  readonly deviceIdentifier?: string;
}

/** An order to identify. Texts are plain here; the client encodes them. */
export interface AuthOrder {
  readonly endUserIp: string;
  /** Shown in the app, simpleMarkdownV1. */
  readonly visibleText?: string;
  readonly nonVisible?: string;
  readonly requirement?: BankIdRequirement;
  readonly returnUrl?: string;
  /** Has the risk told in the answer. */
  readonly returnRisk?: boolean;
  readonly web?: BankIdWeb;
}

/** Who has rung: the person, or we. The app asks her whether that is so. */
export type CallInitiator = 'user' | 'RP';

/** An order to identify somebody one is talking to on the telephone. */
export interface PhoneAuthOrder {
  readonly personalNumber: string;
  readonly callInitiator: CallInitiator;
  readonly visibleText?: string;
  readonly nonVisible?: string;
  readonly requirement?: Pick<BankIdRequirement, 'pinCode' | 'certificatePolicies'>;
}

/** An order to have her sign a text. */
export interface PhoneSignOrder extends PhoneAuthOrder {
  readonly visibleText: string;
}

/** An order to sign a text. */
export interface SignOrder extends AuthOrder {
  readonly visibleText: string;
}

/** Answer of auth and sign. `qrStartSecret` never leaves the server. */
export interface StartedOrder {
  readonly orderRef: string;
  readonly autoStartToken: string;
  readonly qrStartToken: string;
  readonly qrStartSecret: string;
}

/** Answer of phone/auth and phone/sign. */
export type StartedPhoneOrder = Pick<StartedOrder, 'orderRef'>;

export type OrderStatus = 'pending' | 'failed' | 'complete';

/** What BankID says about the person and the signature when an order is complete. */
interface CompletionData {
  readonly user: {
    readonly personalNumber: string;
    readonly name: string;
    readonly givenName: string;
    readonly surname: string;
  };
  readonly device: { readonly ipAddress: string; readonly uhi?: string };
  readonly bankIdIssueDate: string;
  /** Whether an identity document was read; BankID's own sample spells it `setUp` in places. */
  readonly stepUp?: { readonly mrtd?: boolean } | boolean;
  readonly setUp?: { readonly mrtd?: boolean } | boolean;
  /** Base64 of the XMLDSig document. */
  readonly signature: string;
  /** Base64 of the OCSP response. */
  readonly ocspResponse: string;
  readonly risk?: 'low' | 'moderate' | 'high';
}

/** One answer of collect. The final one comes once only: store `raw` whole as evidence. */
export interface CollectedOrder {
  readonly orderRef: string;
  readonly status: OrderStatus;
  readonly hintCode?: string;
  readonly completionData?: CompletionData;
  /** The answer exactly as it came. */
  readonly raw: string;
}
