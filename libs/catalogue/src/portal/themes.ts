import type { Language } from '@farled/infra';
import type { Audience } from './audiences';

type Words = Readonly<Record<Language, string>>;

/** What the municipalities' sites usually gather their services under. */
const SUBJECTS: Readonly<Record<string, Words>> = {
  education: { sv: 'Förskola och skola', en: 'Preschool and school' },
  care: { sv: 'Omsorg och stöd', en: 'Care and support' },
  housing: { sv: 'Bygga, bo och miljö', en: 'Building, housing and environment' },
  traffic: { sv: 'Trafik och gator', en: 'Traffic and streets' },
  culture: { sv: 'Uppleva och göra', en: 'Culture and leisure' },
  business: { sv: 'Näringsliv och arbete', en: 'Business and work' },
  democracy: { sv: 'Kommun och politik', en: 'Municipality and politics' },
};

/** Life events of the EU's catalogue of public services that a municipality meets. */
const LIFE_EVENTS: Readonly<Record<string, Words>> = {
  'having-a-child': { sv: 'Få barn', en: 'Having a child' },
  'starting-school': { sv: 'Börja skolan', en: 'Starting school' },
  'getting-married': { sv: 'Gifta sig', en: 'Getting married' },
  moving: { sv: 'Flytta', en: 'Moving' },
  'building-a-home': { sv: 'Bygga hus', en: 'Building a home' },
  'starting-a-business': { sv: 'Starta företag', en: 'Starting a business' },
  'looking-for-work': { sv: 'Söka arbete', en: 'Looking for work' },
  'growing-old': { sv: 'Bli äldre', en: 'Growing old' },
  'losing-somebody': { sv: 'När någon dör', en: 'When somebody dies' },
};

const AUDIENCE_NAMES: Readonly<Record<Audience, Words>> = {
  private: { sv: 'Privatperson', en: 'Private person' },
  company: { sv: 'Företag', en: 'Company' },
  association: { sv: 'Förening', en: 'Association' },
};

/** What those are called whom an e-service is for. */
export const audienceName = (code: Audience, language: Language): string => AUDIENCE_NAMES[code][language];

/** What a subject of a service.yaml is called; one that the platform does not know is shown as it stands. */
export const subjectName = (code: string, language: Language): string => SUBJECTS[code]?.[language] ?? code;

/** What a life event of a service.yaml is called. */
export const lifeEventName = (code: string, language: Language): string => LIFE_EVENTS[code]?.[language] ?? code;
