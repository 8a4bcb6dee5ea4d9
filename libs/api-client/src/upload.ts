import { NoAnswer, problemOf } from './problem';

export interface Upload {
  url: string;
  headers: Headers;
  body: FormData;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends a file and tells how far it has come, which fetch cannot. */
export function upload(request: Upload): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', request.url);
    for (const [name, value] of request.headers) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => event.lengthComputable && request.onProgress?.(event.loaded / event.total);
    xhr.onerror = () => reject(new NoAnswer('offline'));
    xhr.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    xhr.onload = () => void settle(xhr).then(resolve, reject);
    request.signal?.addEventListener('abort', () => xhr.abort());
    xhr.send(request.body);
  });
}

async function settle(xhr: XMLHttpRequest): Promise<unknown> {
  if (xhr.status < 400) return JSON.parse(xhr.responseText);
  const headers = { 'x-correlation-id': xhr.getResponseHeader('x-correlation-id') ?? '' };
  throw await problemOf(new Response(xhr.responseText, { status: xhr.status, statusText: xhr.statusText, headers }));
}
