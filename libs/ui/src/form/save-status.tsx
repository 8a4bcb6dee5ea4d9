import { defineTexts, useFormat, useTexts } from '../i18n';
import type { SaveState } from './draft-saver';

const saveTexts = defineTexts(
  {
    saved: (time: string) => `Sparat ${time}.`,
    saving: 'Sparar …',
    unsaved: 'Inte sparat än.',
    failed: 'Kunde inte spara. Vi försöker igen.',
    offline: 'Inte sparat: du verkar sakna uppkoppling. Fortsätt gärna skriva, så sparar vi när den är tillbaka.',
    conflict: 'Inte sparat: ändrat på ett annat ställe.',
  },
  {
    saved: (time: string) => `Saved at ${time}.`,
    saving: 'Saving …',
    unsaved: 'Not saved yet.',
    failed: 'Could not save. We will try again.',
    offline: 'Not saved: you seem to be offline. Go on writing, and we will save when the connection is back.',
    conflict: 'Not saved: changed somewhere else.',
  },
);

/** How saving goes, said quietly: "Sparat kl. 14.05". */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTexts(saveTexts);
  const format = useFormat();
  return <span role="status">{state.kind === 'saved' ? t.saved(format.time(state.at)) : t[wordOf(state)]}</span>;
}

const wordOf = (state: Exclude<SaveState, { kind: 'saved' }>) =>
  state.kind === 'failed' && state.error.name === 'NoAnswer' ? 'offline' : state.kind;
