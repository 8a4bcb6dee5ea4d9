/** Where the BankID app is started, and where it sends the person afterwards. */
export interface Launch {
  readonly autoStartToken: string;
  /** Page to return to. Left out on computers, where the browser stays open. */
  readonly returnUrl?: string;
  /** Address that opens the app: `https://app.bankid.com/` on phones, `bankid:///` on computers, the sandbox's page in the demo. */
  readonly appUrl?: string;
}

/** The address that starts the BankID app on the same device (BankID RP API v6, "Launching"). */
export function launchUrl({ autoStartToken, returnUrl, appUrl = 'https://app.bankid.com/' }: Launch): string {
  const redirect = returnUrl ? encodeURIComponent(`${returnUrl}#initiated=true`) : 'null';
  return `${appUrl}?autostarttoken=${encodeURIComponent(autoStartToken)}&redirect=${redirect}`;
}
