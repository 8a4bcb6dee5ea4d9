import type { KnownSection, NewRectification } from '@farled/api-client';
import { type Option, useRead, useSession, useTexts } from '@farled/ui';
import { rectifyTexts } from './rectify.texts';

/** The facts that one may say are wrong, as choices: one's own, and those of the one whom one represents. */
export function useFacts() {
  const t = useTexts(rectifyTexts);
  const { loggedIn } = useSession();
  const known = useRead('GET /api/me/known', {});
  const party = loggedIn?.acting?.party;
  const sections = known.data?.sections ?? [];
  const of = (about: NewRectification['about']): Option[] => {
    const side = about === 'self' ? 'self' : 'organisation';
    const facts = sections
      .filter((section) => section.about === side)
      .flatMap((section) => choices(section, t.missing));
    return [...facts, { value: 'other', label: t.other }];
  };
  return { of, represented: party && (party.name ?? t.somebody) };
}

/** `register/fact`, or the register alone for something that is missing there. */
const choices = ({ source, title, rows }: KnownSection, missing: (title: string) => string): Option[] => [
  ...rows.map(({ key, label, value }) => ({ value: `${source}/${key}`, label: `${label}: ${shortened(value)}` })),
  { value: source, label: missing(title) },
];

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
