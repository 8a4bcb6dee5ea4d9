/** A call before it has an address: the route and what fills it. */
export interface Call {
  route: string;
  input: { path?: Record<string, string | number>; query?: object; body?: unknown };
}

export interface Caller {
  language: string;
  csrfToken: string | undefined;
  /** Nobody has done anything: the page asks by itself. */
  background?: boolean | undefined;
  /** As whom, and for whom, the page was opened. */
  actingKey?: string;
}

/** Method and address of a call, with path and query filled in. */
export function urlOf({ route, input }: Call): { method: string; url: string } {
  const [method = 'GET', template = ''] = route.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input.path?.[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  return { method, url: query.size > 0 ? `${path}?${query}` : path };
}

/** The fetch arguments of a call; a File travels as multipart, everything else as JSON. */
export function requestOf(call: Call, caller: Caller): { url: string; init: RequestInit } {
  const { method, url } = urlOf(call);
  const headers = new Headers({ accept: 'application/json', 'accept-language': caller.language });
  // Only secure contexts have randomUUID; without it the server makes the id.
  if (crypto.randomUUID) headers.set('x-correlation-id', crypto.randomUUID());
  if (caller.background) headers.set('x-background', '1');
  if (method !== 'GET' && caller.csrfToken) headers.set('x-csrf-token', caller.csrfToken);
  if (caller.actingKey) headers.set('x-farled-acting', caller.actingKey);
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (call.input.body instanceof File) init.body = multipart(call.input.body);
  else if (method !== 'GET') {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(call.input.body ?? {});
  }
  return { url, init };
}

function multipart(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}
