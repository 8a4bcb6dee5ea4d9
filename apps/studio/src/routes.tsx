import { StaffIdentifiedPage } from '@farled/ui';
import type { RouteObject } from 'react-router';
import { RequireAnnouncer } from './announcements/require-announcer';
import { HomePage } from './home/home-page';
import { LoginPage } from './login/login-page';
import { RequireOwner } from './login/require-owner';
import { RequireOperator } from './operation/require-operator';
import { RouteFailure } from './route-failure';
import { Shell } from './shell';

const SERVICE = 'tjanster/:slug';

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
        Component: RequireOwner,
        ErrorBoundary: RouteFailure,
        children: [
          { index: true, Component: HomePage },
          { path: 'hinder', lazy: async () => ({ Component: (await import('./feedback/reports-page')).ReportsPage }) },
          { path: SERVICE, lazy: async () => ({ Component: (await import('./service/service-page')).ServicePage }) },
          {
            path: `${SERVICE}/utkast`,
            lazy: async () => ({ Component: (await import('./editor/editor-page')).EditorPage }),
          },
          {
            path: `${SERVICE}/publicera`,
            lazy: async () => ({ Component: (await import('./publish/publish-page')).PublishPage }),
          },
        ],
      },
      {
        Component: RequireOperator,
        ErrorBoundary: RouteFailure,
        children: [
          {
            path: 'drift',
            lazy: async () => ({ Component: (await import('./operation/list/incidents-page')).IncidentsPage }),
          },
          {
            path: 'folkbokforingen',
            lazy: async () => ({ Component: (await import('./operation/register/register-page')).RegisterPage }),
          },
          {
            path: 'larm',
            lazy: async () => ({ Component: (await import('./operation/alarm/alarms-page')).AlarmsPage }),
          },
          {
            path: 'drift/:id',
            lazy: async () => ({ Component: (await import('./operation/instance/instance-page')).InstancePage }),
          },
          {
            path: 'drift/:id/flytta',
            lazy: async () => ({ Component: (await import('./operation/migration/migration-page')).MigrationPage }),
          },
        ],
      },
      {
        Component: RequireAnnouncer,
        ErrorBoundary: RouteFailure,
        children: [
          {
            path: 'meddelanden',
            lazy: async () => ({ Component: (await import('./announcements/announcements-page')).AnnouncementsPage }),
          },
        ],
      },
      { path: '*', Component: RouteFailure },
    ],
  },
];
