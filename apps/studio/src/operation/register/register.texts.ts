import type { Language } from '@farled/kernel';
import { defineTexts } from '@farled/ui';

const REFRESHED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    'up-to-date': 'Allt som har kommit är inläst.',
    busy: 'En annan inläsning pågår. Vänta tills den är klar.',
    stopped: 'Inläsningen har stannat. Se larmet.',
  },
  en: {
    'up-to-date': 'Everything that has come is in.',
    busy: 'Another reading is under way. Wait until it has ended.',
    stopped: 'The reading has stopped. See the alarm.',
  },
};

const ALARMS: Readonly<Record<Language, Readonly<Record<string, (reference: string) => string>>>> = {
  sv: {
    'register.delivery-gap': (number: string) => `Fil nummer ${number} saknas`,
    'register.delivery-missing': (day: string) => `Ingen fil har kommit för ${day}`,
    'register.unreadable-file': () => 'En fil går inte att läsa',
    'register.faulty-posts': () => 'Några poster gick inte att läsa',
    'register.import-unfinished': () => 'En grundinläsning är inte klar',
    'register.two-were-one': () => 'Två personer visade sig vara en',
  },
  en: {
    'register.delivery-gap': (number: string) => `File number ${number} is missing`,
    'register.delivery-missing': (day: string) => `No file has come for ${day}`,
    'register.unreadable-file': () => 'A file cannot be read',
    'register.faulty-posts': () => 'Some posts could not be read',
    'register.import-unfinished': () => 'A filling has not ended',
    'register.two-were-one': () => 'Two persons turned out to be one',
  },
};

/** What to do about an alarm. */
const WAYS_ON: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    'register.delivery-gap':
      'Inläsningen har stannat: en senare fil får aldrig läsas före. Fråga transporten eller Skatteverket efter filen. När den har kommit, läs in igen. Kommer den aldrig, fyll registret från början.',
    'register.delivery-missing':
      'Fråga transporten eller Skatteverket var filen är. Ingenting är fel i det som är inläst.',
    'register.unreadable-file':
      'Inläsningen har stannat. Byt ut filen mot en hel och läs in igen, eller fyll registret från början.',
    'register.faulty-posts':
      'De andra posterna är inlästa. Be Skatteverket om nya poster för dem som inte gick att läsa.',
    'register.import-unfinished':
      'Fyll från samma fil igen: det går vidare där det stannade. Nattens ändringar väntar.',
    'register.two-were-one':
      'Personen har fått ett nytt nummer och var känd under båda. Titta om hon har ärenden som hör ihop.',
  },
  en: {
    'register.delivery-gap':
      'The reading has stopped: a later file must never come first. Ask the transport or the Tax Agency for the file. When it has come, read again. If it never comes, fill the register from scratch.',
    'register.delivery-missing':
      'Ask the transport or the Tax Agency where the file is. Nothing is wrong in what has been read.',
    'register.unreadable-file':
      'The reading has stopped. Replace the file with a whole one and read again, or fill the register from scratch.',
    'register.faulty-posts':
      'The other posts are in. Ask the Tax Agency for new posts for those that could not be read.',
    'register.import-unfinished': 'Fill from the same file again: it goes on where it stopped. Nightly changes wait.',
    'register.two-were-one':
      'The person got a new number and was known by both. Look whether there are cases that belong together.',
  },
};

export const registerTexts = defineTexts(
  {
    title: 'Folkbokföringen',
    lead: 'Kommunens kopia av folkbokföringen fylls från en fil och ändras varje natt. Skydd läses in före namn och adresser.',
    calm: 'Allt som har kommit är inläst',
    calmText: 'Nästa natt läses nya filer in av sig själva.',
    empty: 'Registret är inte fyllt än',
    emptyText: 'Lägg en fil med alla personer i leveransmappen och fyll registret från den.',
    reading: 'En fil läses in',
    flags: 'Skydd',
    posts: 'Personer',
    progress: (stage: string, percent: number) => `${stage}: ${percent} procent`,
    since: (time: string) => `Sedan ${time}.`,
    state: 'Läget',
    completeTo: 'Fullständigt till och med',
    before: 'Registret är inte fyllt',
    age: (days: number) => (days <= 1 ? 'senaste dygnet' : `${days} dagar gammalt`),
    persons: 'Personer, ungefär',
    last: 'Senaste leverans',
    none: 'Ingen än',
    number: (number: number) => `nummer ${number}`,
    expected: 'Nästa nummer',
    any: 'Vilket som helst',
    refresh: 'Läs in det som har kommit',
    refreshed: (result: string) => REFRESHED.sv[result] ?? '',
    waiting: 'Väntar på att läsas in',
    file: 'Fil',
    day: 'Dag',
    size: 'Storlek',
    fill: 'Fyll registret från början',
    fillText:
      'Behövs första gången, och när en fil som saknas aldrig kommer. Beställ ett nytt grunduttag, lägg filen i leveransmappen och fyll registret från den. Är uttaget lika nytt som filerna som väntar går de sedan vidare.',
    noFilling: 'Det ligger ingen fil att fylla från i leveransmappen.',
    fillFrom: 'Fyll från filen',
    fillTitle: 'Fyll registret från filen?',
    fillConsequence: (file: string) =>
      `Alla personer i ${file} läses in. Det tar några minuter, och nattens ändringar väntar så länge. Nyare uppgifter skrivs inte över.`,
    begin: 'Börja',
    files: 'Inlästa filer, de senaste först',
    raised: 'Fick skydd',
    changed: 'Ändrade',
    read: 'Poster',
    faulty: 'Oläsbara',
    when: 'Klar',
    noFiles: 'Inga filer än',
    noFilesText: 'Här visas varje fil från folkbokföringen med vad den ändrade.',
    stopped: 'Har stannat',
    underWay: 'Läses in',
    done: 'Inläst',
    acknowledge: 'Jag har sett det',
    alarm: (code: string, reference: string) => ALARMS.sv[code]?.(reference) ?? code,
    wayOn: (code: string) => WAYS_ON.sv[code] ?? '',
  },
  {
    title: 'Population register',
    lead: "The municipality's copy of the population register is filled from a file and changed every night. Protection is read before names and addresses.",
    calm: 'Everything that has come is in',
    calmText: 'New files are read by themselves next night.',
    empty: 'The register has not been filled yet',
    emptyText: 'Put a file of all persons into the folder of deliveries and fill the register from it.',
    reading: 'A file is being read',
    flags: 'Protection',
    posts: 'Persons',
    progress: (stage: string, percent: number) => `${stage}: ${percent} per cent`,
    since: (time: string) => `Since ${time}.`,
    state: 'The state',
    completeTo: 'Complete up to',
    before: 'The register has not been filled',
    age: (days: number) => (days <= 1 ? 'the last day' : `${days} days old`),
    persons: 'Persons, about',
    last: 'Last delivery',
    none: 'None yet',
    number: (number: number) => `number ${number}`,
    expected: 'Next number',
    any: 'Any',
    refresh: 'Read what has come',
    refreshed: (result: string) => REFRESHED.en[result] ?? '',
    waiting: 'Waiting to be read',
    file: 'File',
    day: 'Day',
    size: 'Size',
    fill: 'Fill the register from scratch',
    fillText:
      'Needed the first time, and when a missing file never comes. Order a new extract of all persons, put the file into the folder of deliveries and fill the register from it. When it is as new as the files that wait, they go on afterwards.',
    noFilling: 'There is no file to fill from in the folder of deliveries.',
    fillFrom: 'Fill from the file',
    fillTitle: 'Fill the register from the file?',
    fillConsequence: (file: string) =>
      `All persons in ${file} are read. It takes some minutes, and nightly changes wait for it. Newer data is not overwritten.`,
    begin: 'Begin',
    files: 'Files read, the latest first',
    raised: 'Got protection',
    changed: 'Changed',
    read: 'Posts',
    faulty: 'Unreadable',
    when: 'Done',
    noFiles: 'No files yet',
    noFilesText: 'Every file of the population register is shown here with what it changed.',
    stopped: 'Has stopped',
    underWay: 'Being read',
    done: 'Read',
    acknowledge: 'I have seen it',
    alarm: (code: string, reference: string) => ALARMS.en[code]?.(reference) ?? code,
    wayOn: (code: string) => WAYS_ON.en[code] ?? '',
  },
);
