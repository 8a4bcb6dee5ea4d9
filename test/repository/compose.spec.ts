import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { configurationVariables } from '../support/configuration';

interface Service {
  image: string;
  profiles?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  expose?: string[];
}

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const own = Object.entries(services).filter(([, service]) => service.image.startsWith('farled-'));
const variable = (name: string) => configurationVariables().find((candidate) => candidate.name === name);

describe('docker-compose.yml', () => {
  it.each(own)('gives %s only variables that a configuration class reads', (_name, service) => {
    const unknown = Object.keys(service.environment ?? {}).filter((name) => name !== 'NODE_ENV' && !variable(name));
    expect(unknown).toEqual([]);
  });

  it('runs the version of this package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    for (const [, { image }] of own) expect(image).toBe(`farled-server:${version}`);
  });

  it('offers the embedded broker and a Zeebe 8.5 as alternatives, never both', () => {
    const inProfile = (profile: string) =>
      Object.keys(services).filter((name) => services[name]?.profiles?.includes(profile));
    expect(inProfile('embedded')).toEqual(['broker', 'server']);
    expect(inProfile('zeebe')).toEqual(['zeebe', 'server-zeebe']);
    expect(services.zeebe?.image).toMatch(/^camunda\/zeebe:8\.5\.\d+$/);
  });

  it('publishes the ports that the classes have as defaults', () => {
    const port = String(variable('PORT')?.default);
    for (const name of ['server', 'server-zeebe']) expect(services[name]?.ports).toEqual([`${port}:${port}`]);
    const broker = String(variable('FARLED_BROKER_PORT')?.default);
    expect(services.broker?.expose).toEqual([broker]);
    expect(services.server?.environment?.FARLED_BROKER_PORT).toBe(broker);
  });

  it("aims Zeebe's exporter at our receiver", () => {
    const server = services['server-zeebe']?.environment ?? {};
    expect(services.zeebe?.environment?.ZEEBE_BROKER_EXPORTERS_ELASTICSEARCH_ARGS_URL).toBe(
      `http://server-zeebe:${server.FARLED_EXPORTER_PORT}`,
    );
    expect(server.FARLED_EXPORTER_PORT).toBe(String(variable('FARLED_EXPORTER_PORT')?.default));
    expect(server.ZEEBE_ADDRESS).toBe(`grpc://zeebe:${services.zeebe?.expose?.[0]}`);
  });

  it('asks for PostgreSQL 15 or newer, with Swedish collation', () => {
    const [, major] = /^postgres:(\d+)/.exec(services.postgres?.image ?? '') ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(15);
    expect(services.postgres?.environment?.POSTGRES_INITDB_ARGS).toContain('--icu-locale=sv-SE');
  });
});
