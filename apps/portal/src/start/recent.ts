import { useState } from 'react';

const KEY = 'farled.recent-services';
const MOST = 5;

/** E-services that were looked at in this browser, the latest first. They never leave it. */
export const recent = {
  read(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string').slice(0, MOST) : [];
    } catch {
      return [];
    }
  },
  add(slug: string): void {
    const others = recent.read().filter((one) => one !== slug);
    attempt(() => localStorage.setItem(KEY, JSON.stringify([slug, ...others].slice(0, MOST))));
  },
  clear(): void {
    attempt(() => localStorage.removeItem(KEY));
  },
};

/** A browser that keeps nothing simply remembers nothing. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // Private windows may refuse.
  }
}

/** What was looked at, and a way to have it forgotten. */
export function useRecent(): [slugs: string[], forget: () => void] {
  const [slugs, setSlugs] = useState(recent.read);
  const forget = () => {
    recent.clear();
    setSlugs([]);
  };
  return [slugs, forget];
}
