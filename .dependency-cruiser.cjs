/**
 * The library table of docs/architecture.md as rules: each library and what it may import.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const table = {
  kernel: [],
  feel: ['kernel'],
  rules: ['feel', 'kernel'],
  forms: ['feel', 'kernel'],
  engine: ['feel', 'rules', 'kernel'],
  stream: ['infra', 'kernel'],
  broker: ['engine', 'stream', 'infra', 'kernel'],
  workflow: ['stream', 'infra', 'kernel'],
  infra: ['kernel'],
  documents: ['infra', 'kernel'],
  register: ['infra', 'kernel'],
  identity: ['register', 'infra', 'kernel'],
  connectors: ['documents', 'identity', 'feel', 'infra', 'kernel'],
  messages: ['connectors', 'documents', 'register', 'identity', 'infra', 'kernel'],
  catalogue: ['forms', 'rules', 'feel', 'workflow', 'identity', 'infra', 'kernel'],
  cases: ['catalogue', 'forms', 'messages', 'connectors', 'documents', 'register', 'workflow', 'identity', 'infra', 'kernel'],
  records: ['cases', 'catalogue', 'connectors', 'documents', 'identity', 'infra', 'kernel'],
  insight: ['records', 'cases', 'catalogue', 'messages', 'register', 'workflow', 'identity', 'infra', 'kernel'],
  lab: ['engine', 'feel', 'forms', 'rules', 'kernel'],
  'api-client': [],
  ui: ['forms', 'feel', 'api-client', 'kernel'],
};
const apps = {
  portal: ['ui', 'api-client', 'forms', 'feel', 'rules', 'kernel'],
  workspace: ['ui', 'api-client', 'forms', 'feel', 'rules', 'kernel'],
  studio: ['ui', 'api-client', 'forms', 'feel', 'rules', 'kernel'],
  sandbox: ['kernel'],
};

const mayImport = (from, name, allowed) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `${name} may import ${allowed.join(', ') || 'no library'} (docs/architecture.md)`,
  from: { path: `^${from}/${name}/` },
  to: { path: '^libs/', pathNot: `^libs/(${[name, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { pathNot: '\\.entity\\.ts$' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'library-through-its-index',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index)', pathNot: '^libs/$1/' },
    },
    { name: 'ground-without-node', severity: 'error', from: { path: '^libs/(kernel|feel|rules|forms)/src', pathNot: '\\.spec\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'broker-only-in-server', severity: 'error', from: { pathNot: '^(apps/server|libs/broker|test)/' }, to: { path: '^libs/broker/' } },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^(apps/server|libs)/', pathNot: '(\\.spec\\.ts|vite\\.[a-z]+\\.mts|/testing/.*|^apps/server/test/.*)$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...Object.entries(table).map(([name, allowed]) => mayImport('libs', name, allowed)),
    ...Object.entries(apps).map(([name, allowed]) => mayImport('apps', name, allowed)),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
