import type { Language } from '@farled/infra';
import type { Party } from '@farled/kernel';
import type { NoticeKind } from './notice-kind';

/** The words of one notice; an address follows. */
export interface NoticeWords {
  readonly subject: string;
  readonly body: string;
}

type Words = Record<NoticeKind, (number: string) => NoticeWords>;

const said =
  (subject: (number: string) => string, body: (number: string) => string) =>
  (number: string): NoticeWords => ({ subject: subject(number), body: body(number) });

const sv = (your: 'ditt' | 'ert', read: string): Words => ({
  news: said(
    (number) => `Nytt i ${your} ärende ${number}`,
    (number) => `Det har hänt något i ${your} ärende ${number}. ${read}`,
  ),
  message: said(
    (number) => `Meddelande i ${your} ärende ${number}`,
    (number) => `Det finns ett meddelande i ${your} ärende ${number}. ${read}`,
  ),
  question: said(
    (number) => `Vi behöver svar i ärende ${number}`,
    (number) => `Vi behöver ett svar i ${your} ärende ${number}. ${read}`,
  ),
  'question-due': said(
    (number) => `Snart sista dagen att svara i ärende ${number}`,
    (number) => `Snart är det sista dagen att svara i ${your} ärende ${number}. ${read}`,
  ),
  decision: said(
    (number) => `Beslut i ${your} ärende ${number}`,
    (number) => `Det finns ett beslut i ${your} ärende ${number}. ${read}`,
  ),
  appeal: said(
    (number) => `Överklagande i ärende ${number}`,
    (number) => `Det har hänt något med överklagandet i ärende ${number}. ${read}`,
  ),
  'permit-ends': said(
    (number) => `Dags att förnya: ärende ${number}`,
    (number) => `Det är snart dags att förnya i ${your} ärende ${number}. ${read}`,
  ),
  download: said(
    () => 'Dina uppgifter är klara att hämta',
    () => 'Uppgifterna som du bad om är klara att hämta, i några dagar.',
  ),
  waiting: said(
    () => 'Något väntar på dig',
    () => 'Något väntar på dig hos kommunen.',
  ),
});

const en = (your: string, read: string): Words => ({
  news: said(
    (number) => `News in ${your} case ${number}`,
    (number) => `Something has happened in ${your} case ${number}. ${read}`,
  ),
  message: said(
    (number) => `A message in ${your} case ${number}`,
    (number) => `There is a message in ${your} case ${number}. ${read}`,
  ),
  question: said(
    (number) => `We need an answer in case ${number}`,
    (number) => `We need an answer in ${your} case ${number}. ${read}`,
  ),
  'question-due': said(
    (number) => `Soon the last day to answer in case ${number}`,
    (number) => `It is soon the last day to answer in ${your} case ${number}. ${read}`,
  ),
  decision: said(
    (number) => `A decision in ${your} case ${number}`,
    (number) => `There is a decision in ${your} case ${number}. ${read}`,
  ),
  appeal: said(
    (number) => `The appeal in case ${number}`,
    (number) => `Something has happened to the appeal in case ${number}. ${read}`,
  ),
  'permit-ends': said(
    (number) => `Time to renew: case ${number}`,
    (number) => `It is soon time to renew in ${your} case ${number}. ${read}`,
  ),
  download: said(
    () => 'Your data is ready to fetch',
    () => 'The data that you asked for is ready to fetch, for a few days.',
  ),
  waiting: said(
    () => 'Something is waiting for you',
    () => 'Something is waiting for you at the municipality.',
  ),
});

/** The words of notices. Whoever opens an organisation's mail acts for it first, and finds the case there. */
export const NOTICE_WORDS: Record<Party['kind'], Record<Language, Words>> = {
  person: { sv: sv('ditt', 'Logga in:'), en: en('your', 'Log in:') },
  organisation: {
    sv: sv('ert', 'Logga in som företrädare:'),
    en: en("your organisation's", 'Log in as a representative:'),
  },
};
