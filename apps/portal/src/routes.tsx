import type { RouteObject } from 'react-router';
import { RouteFailure } from './info/route-failure';
import { RequireLogin } from './login/require-login';
import { Shell } from './shell';
import { StartPage } from './start/start-page';

const page =
  <T extends Record<K, React.ComponentType>, K extends string>(load: () => Promise<T>, name: K) =>
  async () => ({ Component: (await load())[name] });

/** Pages one may see before logging in. */
const open: RouteObject[] = [
  { index: true, Component: StartPage },
  { path: 'tjanster/:slug', lazy: page(() => import('./service/service-page'), 'ServicePage') },
  { path: 'logga-in', lazy: page(() => import('./login/login-page'), 'LoginPage') },
  { path: 'tillganglighet', lazy: page(() => import('./accessibility/accessibility-page'), 'AccessibilityPage') },
  {
    path: 'tillganglighet/rapportera',
    lazy: page(() => import('./accessibility/report-page'), 'AccessibilityReportPage'),
  },
  { path: 'anmal/:slug', lazy: page(() => import('./report/report-page'), 'ReportPage') },
  { path: 'folj', lazy: page(() => import('./follow/follow-page'), 'FollowPage') },
  { path: 'personuppgifter', lazy: page(() => import('./info/privacy-page'), 'PrivacyPage') },
  { path: 'driftlage', lazy: page(() => import('./info/status-page'), 'StatusPage') },
];

const application = () => import('./application');
const part = () => import('./part');

/** A resident's own pages. */
const own: RouteObject[] = [
  { path: 'ansok/:slug', lazy: page(application, 'ApplyPage') },
  {
    path: 'ansokan/:draftId',
    lazy: page(application, 'ApplicationFrame'),
    children: [
      { index: true, lazy: page(application, 'ResumePage') },
      { path: 'steg/:page', lazy: page(application, 'StepPage') },
      { path: 'granska', lazy: page(application, 'ReviewPage') },
      { path: 'skriv-under/:signingId', lazy: page(application, 'SignPage') },
    ],
  },
  { path: 'foretrad', lazy: page(() => import('./acting/acting-page'), 'ActingPage') },
  { path: 'fullmakter', lazy: page(() => import('./mandate/mandates-page'), 'MandatesPage') },
  { path: 'fullmakter/ny', lazy: page(() => import('./mandate/new-mandate-page'), 'NewMandatePage') },
  { path: 'fullmakter/:id/skriv-under', lazy: page(() => import('./mandate/sign-mandate-page'), 'SignMandatePage') },
  { path: 'att-skriva-under/:requestId', lazy: page(() => import('./signing/sign-request-page'), 'SignRequestPage') },
  {
    path: 'att-skriva-under/:requestId/del',
    lazy: page(part, 'PartFrame'),
    children: [
      { index: true, lazy: page(part, 'ResumePage') },
      { path: 'steg/:page', lazy: page(part, 'PartStep') },
      { path: 'granska', lazy: page(part, 'PartReview') },
    ],
  },
  { path: 'vantar-pa-underskrift/:draftId', lazy: page(() => import('./signing/awaiting-page'), 'AwaitingPage') },
  { path: 'kvittens/:caseId', lazy: page(() => import('./receipt/receipt-page'), 'ReceiptPage') },
  { path: 'mina-arenden', lazy: page(() => import('./cases/my-cases-page'), 'MyCasesPage') },
  { path: 'mina-arenden/:caseId', lazy: page(() => import('./cases/case-page'), 'CasePage') },
  { path: 'a/:caseId', lazy: page(() => import('./cases/noticed-case'), 'NoticedCase') },
  { path: 'f/:caseId', lazy: page(() => import('./cases/noticed-case'), 'NoticedOrganisationCase') },
  { path: 'inloggningar', lazy: page(() => import('./login/own-logins-page'), 'OwnLoginsPage') },
  { path: 'godkann-app/:uid', lazy: page(() => import('./apps/consent-page'), 'ConsentPage') },
  { path: 'mina-uppgifter', lazy: page(() => import('./details/details-page'), 'DetailsPage') },
];

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: RouteFailure,
    children: [
      {
        ErrorBoundary: RouteFailure,
        children: [
          ...open,
          { Component: RequireLogin, children: own },
          { path: '*', lazy: page(() => import('./info/not-found-page'), 'NotFoundPage') },
        ],
      },
    ],
  },
];
