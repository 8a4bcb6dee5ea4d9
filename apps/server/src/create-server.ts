import { HTTP_OPTIONS, loadConfig, MunicipalityConfig, PinoLogger, prepareHttp, Theme } from '@farled/infra';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { MapConfig } from './map.config';
import { serveOpenApi } from './open-api';
import { ServerConfig } from './server.config';
import { serveWebPages } from './web-pages';

/** The whole server, ready to listen. */
export async function createServer(): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    ...HTTP_OPTIONS,
    logger: new PinoLogger(),
    abortOnError: false,
    forceCloseConnections: true,
  });
  prepareHttp(app);
  serveOpenApi(app);
  const { name: municipality } = loadConfig(MunicipalityConfig);
  const dress = { theme: app.get(Theme).current, municipality, map: loadConfig(MapConfig) };
  serveWebPages(app, loadConfig(ServerConfig).webRoot, dress);
  return app;
}
