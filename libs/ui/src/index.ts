/**
 * The shared pieces of the three web apps.
 *
 *   app          startApp(routes, Shell): language, API, queries, router and the theme's CSS
 *   i18n         defineTexts(sv, en), useTexts, useLanguage, useFormat (days, times, money, file sizes)
 *   api          useRead('GET /api/…', input), useChange('POST /api/…', touchedReads), useApi
 *   session      useSession, useLogout
 *   layout       Layout (header, identity, footer, session warning), PageBody, PageHeading (the h1 and the title),
 *                LoadedPage (a page that stands on one read), Section
 *   components   buttons, links, text · Alert, Status, ProblemPanel, Loaded, Empty · fields · Dialog · StepLine, Tabs …
 *   form         FormStep: one page of a form definition, with error summary, files and known values
 *   bankid       BankIdPanel: identify or sign
 *   eid          EidChoices, EidOutcome: other e-legitimations, and what came in the way there
 *   staff        StaffLoginPage, RequireRole: the same login for workspace and studio
 *   power        PowerScopeFields: what a power of attorney covers, given here or copied from paper
 *   hooks        usePageTitle, useOnline, usePoll
 */
export * from './api';
export * from './app/app';
export * from './bankid';
export * from './components';
export * from './eid';
export * from './form';
export * from './hooks';
export * from './i18n';
export * from './layout';
export * from './power';
export * from './session';
export * from './staff';
