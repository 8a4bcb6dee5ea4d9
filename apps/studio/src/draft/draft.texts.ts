import { defineTexts } from '@farled/ui';

export const draftTexts = defineTexts(
  {
    unchanged: 'Allt är sparat',
    saved: (at: string) => `Sparat ${at}`,
    unsaved: 'Sparas strax …',
    saving: 'Sparar …',
    failed: 'Det gick inte att spara. Vi försöker igen om några sekunder.',
    conflictTitle: 'Någon annan har ändrat utkastet',
    conflict: 'Det du ändrade sist är inte sparat. Välj vad som ska gälla.',
    loadTheirs: 'Läs in den andras ändringar',
    loadTheirsHint: 'då försvinner det du har ändrat sedan sidan senast sparades.',
    keepMine: 'Spara mina ändringar',
    keepMineHint: 'då ersätter din version de filer som du har ändrat.',
  },
  {
    unchanged: 'Everything is saved',
    saved: (at: string) => `Saved ${at}`,
    unsaved: 'Saving soon …',
    saving: 'Saving …',
    failed: 'It could not be saved. We try again in a few seconds.',
    conflictTitle: 'Somebody else has changed the draft',
    conflict: 'What you changed last is not saved. Choose what is to hold.',
    loadTheirs: "Load the other's changes",
    loadTheirsHint: 'what you have changed since the page was last saved goes away.',
    keepMine: 'Save my changes',
    keepMineHint: 'your version replaces the files you have changed.',
  },
);
