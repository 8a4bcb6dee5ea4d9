import { IsInt, IsUrl, Min } from 'class-validator';
import { checkConfiguration, configurationDocument, FromEnv, loadConfig, mustBeOutside, mustBeOwnSecret } from '..';

class ExampleConfig {
  @FromEnv('EXAMPLE_COUNT', { default: 3, description: 'How many.' })
  @IsInt()
  @Min(1)
  count: number;

  @FromEnv('EXAMPLE_URL', { default: 'https://127.0.0.1:3002/x', description: 'Where.', production: mustBeOutside })
  @IsUrl({ require_tld: false })
  url: string;

  @FromEnv('EXAMPLE_SECRET', { default: 'demo', secret: true, description: 'Key.', production: mustBeOwnSecret })
  secret: string;

  @FromEnv('EXAMPLE_ON', { default: false, description: 'Switch.' })
  on: boolean;
}

describe('configuration', () => {
  it('needs no variable for the demo, and converts what is given', () => {
    expect(loadConfig(ExampleConfig, {})).toEqual({
      count: 3,
      url: 'https://127.0.0.1:3002/x',
      secret: 'demo',
      on: false,
    });
    expect(loadConfig(ExampleConfig, { EXAMPLE_COUNT: '7', EXAMPLE_ON: 'true' })).toMatchObject({ count: 7, on: true });
  });

  it('names every fault at once, and never a value', () => {
    const read = () => loadConfig(ExampleConfig, { EXAMPLE_COUNT: 'many', EXAMPLE_ON: 'perhaps' });
    expect(read).toThrow('EXAMPLE_COUNT must be a number');
    expect(read).toThrow('EXAMPLE_ON must be true or false');
    expect(() => loadConfig(ExampleConfig, { EXAMPLE_COUNT: '0', EXAMPLE_URL: 'x y' })).toThrow(
      /EXAMPLE_COUNT[\s\S]*EXAMPLE_URL/,
    );
  });

  it('refuses the demo in production: sandbox addresses, demo secrets, the controlled clock', () => {
    const production = { NODE_ENV: 'production' };
    expect(() => loadConfig(ExampleConfig, production)).toThrow(
      /EXAMPLE_URL must be set[\s\S]*EXAMPLE_SECRET must be a secret/,
    );
    expect(() => loadConfig(ExampleConfig, { ...production, EXAMPLE_URL: 'https://localhost:3002/' })).toThrow(
      'sandbox',
    );
    expect(() => checkConfiguration({ ...production, FARLED_CLOCK: 'controlled' })).toThrow(
      /FARLED_CLOCK must be system[\s\S]*EXAMPLE_SECRET/,
    );
    const own = { EXAMPLE_URL: 'https://register.example/', EXAMPLE_SECRET: 'x'.repeat(32) };
    expect(loadConfig(ExampleConfig, { ...production, ...own }).count).toBe(3);
  });

  it('documents each variable without showing a secret', () => {
    expect(configurationDocument()).toContain('| `EXAMPLE_SECRET` | (secret) | Key.');
  });
});
