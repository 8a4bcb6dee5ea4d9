import { StaffIdentifiedPage } from '@farled/ui';
import type { RouteObject } from 'react-router';
import { LoginPage } from './login/login-page';
import { RequireAdministrator } from './login/require-administrator';
import { RequireStaff } from './login/require-staff';
import { QueuePage } from './queue/queue-page';
import { RouteFailure } from './route-failure';
import { Shell } from './shell';

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: RouteFailure,
    children: [
      { path: 'logga-in', Component: LoginPage },
      { path: 'identifierad', Component: StaffIdentifiedPage },
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
            path: 'vikarie',
            lazy: async () => ({ Component: (await import('./deputy/deputy-page')).DeputyPage }),
          },
          {
            path: 'arende/:caseId',
            lazy: async () => ({ Component: (await import('./case/case-page')).CasePage }),
          },
          {
            path: 'arende/:caseId/uppgift/:taskId',
            lazy: async () => ({ Component: (await import('./task/task-page')).TaskPage }),
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
      { path: '*', Component: RouteFailure },
    ],
  },
];
