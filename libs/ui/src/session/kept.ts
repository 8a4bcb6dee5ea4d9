import type { LoggedInSession } from '@farled/api-client';

const PREFIX = 'farled.kept:';
const CHANNEL = 'farled-kept';
const LONGEST_MS = 12 * 3_600_000;

interface Kept {
  /** The account that wrote it; nobody else is shown it. */
  owner: string;
  at: number;
  value: unknown;
}

/**
 * What somebody has written and not sent, kept in this tab alone while her session may end. It is gone at logout, when
 * somebody else logs in, when the tab is closed, and after half a day.
 */
export const kept = {
  read(owner: string, key: string): unknown {
    const found = entryOf(key);
    const isHers = found?.owner === owner && Date.now() - found.at < LONGEST_MS;
    if (found && !isHers) kept.remove(key);
    return isHers ? found.value : undefined;
  },

  write(owner: string, key: string, value: unknown): void {
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify({ owner, at: Date.now(), value } satisfies Kept));
    } catch {
      // No room, or the browser keeps nothing: what is on the page is still there.
    }
  },

  remove(key: string): void {
    sessionStorage.removeItem(PREFIX + key);
  },

  /** Somebody is logged in: what others have left in this tab goes. */
  belongTo(owner: string): void {
    for (const key of keys()) if (entryOf(key)?.owner !== owner) kept.remove(key);
  },

  /** Logout: nothing stays, in no tab. */
  clear(): void {
    forgetHere();
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('clear');
    channel.close();
  },

  /** Lets other tabs' logout reach this one. */
  listen(): () => void {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = forgetHere;
    return () => channel.close();
  },
};

/** The account or the person that what is written belongs to, whomever she acts for. */
export const ownerOf = (session: LoggedInSession | undefined): string | undefined =>
  session?.staffId ?? session?.actingKey?.split('/')[0];

const keys = (): string[] =>
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));

function forgetHere(): void {
  for (const key of keys()) kept.remove(key);
}

function entryOf(key: string): Kept | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}
