import { StaffIdentifiedPage } from '@farled/ui';
import type { RouteObject } from 'react-router';
import { RequireReviewer } from './log-review/require-reviewer';
import { LoginPage } from './login/login-page';
import { RequireAdministrator } from './login/require-administrator';
import { RequireStaff } from './login/require-staff';
import { QueuePage } from './queue/queue-page';
import { RouteFailure } from './route-failure';
import { Shell } from './shell';
import { RequireRegistrar } from './trustees/require-registrar';

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: RouteFailure,
    children: [
      { path: 'logga-in', Component: LoginPage },
      { path: 'identifierad', Component: StaffIdentifiedPage },
      {
        path: 'inloggningar',
        lazy: async () => ({ Component: (await import('./login/own-logins-page')).OwnLoginsPage }),
      },
      {
        Component: RequireStaff,
        ErrorBoundary: RouteFailure,
        children: [
          { index: true, Component: QueuePage },
          {
            path: 'samtal',
            lazy: async () => ({ Component: (await import('./call/call-page')).CallPage }),
          },
          {
            path: 'registrera',
            lazy: async () => ({ Component: (await import('./assisted/begin-page')).BeginPage }),
          },
          {
            path: 'registrera/:applicationId',
            lazy: async () => ({ Component: (await import('./assisted/write-page')).WritePage }),
          },
          {
            path: 'person',
            lazy: async () => ({ Component: (await import('./person/persons-page')).PersonsPage }),
            children: [
              {
                path: ':personId',
                lazy: async () => ({ Component: (await import('./person/person-page')).PersonPage }),
              },
            ],
          },
          {
            path: 'fullmakter',
            lazy: async () => ({ Component: (await import('./powers/powers-page')).PowersPage }),
          },
          {
            path: 'fullmakter/ny',
            lazy: async () => ({ Component: (await import('./powers/new-power-page')).NewPowerPage }),
          },
          {
            path: 'rattelser',
            lazy: async () => ({
              Component: (await import('./rectifications/rectifications-page')).RectificationsPage,
            }),
          },
          {
            path: 'rattelser/:rectificationId',
            lazy: async () => ({ Component: (await import('./rectifications/rectification-page')).RectificationPage }),
          },
          {
            path: 'bokningar',
            lazy: async () => ({ Component: (await import('./bookings/day-page')).DayPage }),
          },
          {
            path: 'vikarie',
            lazy: async () => ({ Component: (await import('./deputy/deputy-page')).DeputyPage }),
          },
          {
            path: 'arende/:caseId',
            lazy: async () => ({ Component: (await import('./case/case-page')).CasePage }),
          },
          {
            path: 'arende/:caseId/foretag',
            lazy: async () => ({ Component: (await import('./person/company-page')).CompanyPage }),
          },
          {
            path: 'arende/:caseId/uppgift/:taskId',
            lazy: async () => ({ Component: (await import('./task/task-page')).TaskPage }),
          },
        ],
      },
      {
        Component: RequireRegistrar,
        ErrorBoundary: RouteFailure,
        children: [
          {
            path: 'stallforetradare',
            lazy: async () => ({ Component: (await import('./trustees/trustees-page')).TrusteesPage }),
          },
        ],
      },
      {
        Component: RequireAdministrator,
        ErrorBoundary: RouteFailure,
        children: [
          {
            path: 'organisation',
            lazy: async () => ({ Component: (await import('./organisation/organisation-page')).OrganisationPage }),
          },
        ],
      },
      {
        Component: RequireReviewer,
        ErrorBoundary: RouteFailure,
        children: [
          {
            path: 'loggranskning',
            lazy: async () => ({ Component: (await import('./log-review/reviews-page')).ReviewsPage }),
          },
          {
            path: 'loggranskning/:reviewId',
            lazy: async () => ({ Component: (await import('./log-review/review-page')).ReviewPage }),
          },
        ],
      },
      {
        path: 'loggfragor',
        lazy: async () => ({ Component: (await import('./log-review/questions-page')).QuestionsPage }),
      },
      { path: '*', Component: RouteFailure },
    ],
  },
];
