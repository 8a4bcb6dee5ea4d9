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
interface BankIdRequirement {
  readonly personalNumber?: string;
  readonly pinCode?: boolean;
  readonly mrtd?: boolean;
  readonly certificatePolicies?: readonly string[];
  readonly risk?: 'low' | 'moderate';
}

/** An order to identify. Texts are plain here; the client encodes them. */
export interface AuthOrder {
  readonly endUserIp: string;
  /** Shown in the app, simpleMarkdownV1. */
  readonly visibleText?: string;
  readonly nonVisible?: string;
  readonly requirement?: BankIdRequirement;
  readonly returnUrl?: string;
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
