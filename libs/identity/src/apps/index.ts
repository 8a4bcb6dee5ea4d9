import { provideConfig } from '@farled/infra';
import { AppGrants } from './app-grants';
import { AppRequests } from './app-requests';
import { AppRequestsController } from './app-requests.controller';
import { AppTokenMiddleware } from './app-token.middleware';
import { Apps } from './apps';
import { AppsConfig } from './apps.config';
import { AuthorizationMiddleware } from './authorization.middleware';
import { AuthorizationServer } from './authorization-server';
import { OwnApps } from './own-apps';
import { OwnAppsController } from './own-apps.controller';

export { AppGrants } from './app-grants';
export { AppTokenMiddleware } from './app-token.middleware';
export { Apps } from './apps';
export { AuthorizationMiddleware, METADATA_PATH } from './authorization.middleware';
export { OwnApps } from './own-apps';

export const appControllers = [AppRequestsController, OwnAppsController];
export const appProviders = [
  provideConfig(AppsConfig),
  Apps,
  AppGrants,
  AuthorizationServer,
  AuthorizationMiddleware,
  AppTokenMiddleware,
  AppRequests,
  OwnApps,
];
