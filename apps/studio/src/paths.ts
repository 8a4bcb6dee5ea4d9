/** Addresses within the studio. A file is named in the query: an address that ends in ".bpmn" is no page. */
export const paths = {
  home: '/',
  login: '/logga-in',
  operation: '/drift',
  register: '/folkbokforingen',
  alarms: '/larm',
  reports: '/hinder',
  announcements: '/meddelanden',
  instance: (id: string) => `/drift/${encodeURIComponent(id)}`,
  migration: (id: string) => `/drift/${encodeURIComponent(id)}/flytta`,
  service: (slug: string) => `/tjanster/${encodeURIComponent(slug)}`,
  draft: (slug: string) => `/tjanster/${encodeURIComponent(slug)}/utkast`,
  publish: (slug: string) => `/tjanster/${encodeURIComponent(slug)}/publicera`,
};
