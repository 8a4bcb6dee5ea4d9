import { Unavailable } from '@farled/kernel';
import * as oidc from 'openid-client';
import type { OidcProvider } from '../provider/staff-provider';
import { StaffRefusal } from '../staff-refusal';

const MOST_PAGES = 20;

/** True when Entra ID has left the groups out of the token because they are too many (more than 200). */
export function hasGroupOverage(claims: Readonly<Record<string, unknown>>): boolean {
  const elsewhere = claims._claim_names as Record<string, unknown> | undefined;
  return claims.hasgroups === true || claims.hasgroups === 'true' || Boolean(elsewhere && 'groups' in elsewhere);
}

/**
 * The ids of all groups, fetched page by page with the person's own token from the configured address (Microsoft Graph
 * `/me/transitiveMemberOf`). The address in the token is not followed: it is an outdated service, and not ours to trust.
 */
export async function fetchGroups(
  client: oidc.Configuration,
  provider: OidcProvider,
  accessToken: string,
): Promise<string[]> {
  if (!provider.groupsUrl) throw new StaffRefusal('too-many-groups', 'group overage, and no groupsUrl is configured');
  const first = new URL(provider.groupsUrl);
  const groups: string[] = [];
  let next: URL | undefined = first;
  for (let page = 0; next; page++) {
    if (page === MOST_PAGES) throw new StaffRefusal('too-many-groups', 'more pages of groups than are read');
    const { ids, more } = await fetchPage(client, accessToken, next);
    groups.push(...ids);
    next = more === undefined ? undefined : new URL(more);
    if (next && next.origin !== first.origin) throw new StaffRefusal('failed', 'the groups go on at another place');
  }
  return groups;
}

interface GroupPage {
  readonly value?: readonly { readonly id?: unknown }[];
  readonly '@odata.nextLink'?: string;
}

async function fetchPage(client: oidc.Configuration, accessToken: string, url: URL) {
  const answer = await oidc.fetchProtectedResource(client, accessToken, url, 'GET');
  if (!answer.ok) throw new Unavailable('groups of the identity provider');
  const body = (await answer.json()) as GroupPage;
  const ids = (body.value ?? []).flatMap(({ id }) => (typeof id === 'string' ? id : []));
  return { ids, more: body['@odata.nextLink'] };
}
