import { defaultOf, type EnvVariable, registry } from './registry';

/** docs/configuration.md: every variable of every configuration class, in one table a class. */
export function configurationDocument(): string {
  const sections = registry.classes().map((owner) => {
    const rows = registry.variables(owner).map(row);
    return [`## ${owner.name}`, '', '| Variable | Default | Meaning |', '|---|---|---|', ...rows, ''].join('\n');
  });
  return [
    '# Configuration',
    '',
    'Generated from the configuration classes. No variable set = the one-machine demo.',
    '',
  ]
    .concat(sections.sort())
    .join('\n');
}

function row(variable: EnvVariable): string {
  const value = defaultOf(variable, {});
  const shown = variable.secret ? '(secret)' : `\`${value}\``;
  const production = variable.production ? ' Checked when `NODE_ENV=production`.' : '';
  return `| \`${variable.name}\` | ${value === undefined ? '-' : shown} | ${variable.description}${production} |`;
}
