import { defineTexts } from '@farled/ui';

export const migrationTexts = defineTexts(
  {
    title: 'Flytta till en annan version',
    back: 'Till processen',
    lead: (from: number) =>
      `Processen körs i version ${from}. Välj en annan version och se vad varje steg som pågår blir där, innan något flyttas.`,
    version: 'Flytta till',
    choose: 'Välj en version',
    versionNumber: (version: number) => `Version ${version}`,
    onlyOneTitle: 'Det finns ingen annan version att flytta till',
    onlyOne: 'När en ny version av e-tjänsten har publicerats kan pågående processer flyttas till den.',
    preview: 'Det här händer',
    step: 'Steg nu',
    active: 'Antal',
    becomes: 'Blir',
    obstacle: 'Hinder',
    none: 'Inget',
    noTarget: 'Välj steg',
    becomesOf: (step: string) => `Vad ”${step}” blir`,
    empty: 'Inget steg pågår som kan flyttas.',
    impossible: 'Så här går det inte',
    impossibleText:
      'Processmotorn skulle säga nej. Ändra vad stegen blir, eller vänta tills processen har kommit vidare.',
    possible: 'Det går. Variabler och öppna uppgifter följer med.',
    move: (version: number) => `Flytta till version ${version}`,
    moveTitle: (version: number) => `Flytta till version ${version}?`,
    moveText:
      'Det går inte att ångra, men det går att flytta tillbaka på samma sätt. Ärendets formulär och steg följer den nya versionen.',
  },
  {
    title: 'Move to another version',
    back: 'To the process',
    lead: (from: number) =>
      `The process runs in version ${from}. Choose another version and see what each step under way becomes there, before anything is moved.`,
    version: 'Move to',
    choose: 'Choose a version',
    versionNumber: (version: number) => `Version ${version}`,
    onlyOneTitle: 'There is no other version to move to',
    onlyOne: 'When a new version of the e-service has been published, running processes can be moved to it.',
    preview: 'This happens',
    step: 'Step now',
    active: 'Number',
    becomes: 'Becomes',
    obstacle: 'Obstacle',
    none: 'None',
    noTarget: 'Choose a step',
    becomesOf: (step: string) => `What “${step}” becomes`,
    empty: 'No step is under way that can be moved.',
    impossible: 'It cannot be done like this',
    impossibleText:
      'The process engine would refuse. Change what the steps become, or wait until the process has moved on.',
    possible: 'It can be done. Variables and open tasks come along.',
    move: (version: number) => `Move to version ${version}`,
    moveTitle: (version: number) => `Move to version ${version}?`,
    moveText:
      'It cannot be undone, but one can move back in the same way. The forms and steps of the case follow the new version.',
  },
);
