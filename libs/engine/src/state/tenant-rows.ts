/** Rows whose ids hold a name: each tenant has names of its own. All else is named by its key. */
const NAMED =
  /^(process-(?:version|last|latest)|drg-(?:version|latest)|decision-(?:version|latest)|form-(?:version|latest)|subscriptions|messages|message-starts|message-lock|signal-starts|signals)\//;

/** The id of a row as a tenant has it. */
export const tenantRow = (id: string, tenant: string): string => id.replace(NAMED, `$1@${tenant}/`);

/** What a row says of its tenant: nothing, when that is the default one. */
export const ofTenant = (tenantId: string, usual: string): { readonly tenant?: string } =>
  tenantId === usual ? {} : { tenant: tenantId };
