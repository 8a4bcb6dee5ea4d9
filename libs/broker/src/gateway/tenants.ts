import { DEFAULT_TENANT } from '@farled/engine';
import { status } from '@grpc/grpc-js';
import { GatewayError, invalid } from './gateway-error';

const LONGEST = 31;
const MASK = /^[\w.-]+$/;

/** Which tenants requests may name. Without any, multi-tenancy is off and everything is the default tenant's. */
export class Tenants {
  private readonly known: ReadonlySet<string>;
  private readonly isOn: boolean;

  constructor(named: readonly string[] = []) {
    this.known = new Set([DEFAULT_TENANT, ...named]);
    this.isOn = named.length > 0;
  }

  /** What a command says of the tenant that its request names: nothing when that is the default one. */
  one(rpc: string, id: string): { readonly tenant?: string } {
    const tenant = this.isOn ? this.read(rpc, id) : onlyDefault(rpc, id);
    return tenant === undefined ? {} : { tenant };
  }

  /** The tenants whose jobs a worker wants; undefined stands for the default one. */
  many(rpc: string, ids: readonly string[]): readonly (string | undefined)[] {
    if (!this.isOn) {
      for (const id of ids) onlyDefault(rpc, id);
      return [undefined];
    }
    if (ids.length === 0) throw invalid(because(rpc, '', 'no tenant identifiers were provided'));
    return [...new Set(ids)].map((id) => this.one(rpc, id).tenant);
  }

  private read(rpc: string, id: string): string | undefined {
    const wrong = whyNoTenant(id);
    if (wrong) throw invalid(because(rpc, id, wrong));
    if (this.known.has(id)) return id === DEFAULT_TENANT ? undefined : id;
    const why = 'tenant is not authorized to perform this request';
    throw new GatewayError(status.PERMISSION_DENIED, because(rpc, id, why));
  }
}

function whyNoTenant(id: string): string | undefined {
  if (id.trim() === '') return 'no tenant identifier was provided';
  if (id === DEFAULT_TENANT) return undefined;
  if (id.length > LONGEST) return `tenant identifier is longer than ${LONGEST} characters`;
  return MASK.test(id) ? undefined : 'tenant identifier contains illegal characters';
}

function onlyDefault(rpc: string, id: string): undefined {
  if (id !== '' && id !== DEFAULT_TENANT) throw invalid(because(rpc, id, 'multi-tenancy is disabled'));
}

const because = (rpc: string, id: string, why: string) =>
  `Expected to handle gRPC request ${rpc} with tenant identifier '${id}', but ${why}`;
