/*
 * Keeps the portal's own program on the device: its one page and the files that every page needs, and others as they are
 * used. Nothing that the server answers about people or cases passes through here. `shell` is filled in by the build.
 */
const { version, shell } = /* filled in by the build */ __SHELL__;
const SHELL = `farled-shell-${version}`;
const FILES = 'farled-files';
const MOST_FILES = 150;
const OTHERS = /^\/(api|officer|studio|health|metrics)(\/|$)/;

self.addEventListener('install', (event) => {
  // A page that is left takes its order back with its last breath: that must not wait until this program is awake.
  event.waitUntil(event.addRoutes?.({ condition: { urlPattern: new URLPattern({ pathname: '/api/*' }) }, source: 'network' }));
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== FILES).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || OTHERS.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** The page comes from the server, with its policies as they are now; without a network the one kept here opens. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('/', { cacheName: SHELL });
    if (kept) return kept;
    throw error;
  }
}

/** Files bear a hash of their content in their names: what is here already never changes. */
async function file(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(request, answer.clone());
  return answer;
}

async function keep(request, answer) {
  const cache = await caches.open(FILES);
  await cache.put(request, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_FILES)).map((old) => cache.delete(old)));
}
