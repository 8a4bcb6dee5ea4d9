// bpmnlint and its plug-in ship no types at these entries; only what is used here is declared.
declare module 'bpmnlint/lib/linter' {
  interface Report {
    readonly id?: string;
    readonly message: string;
    readonly category: 'error' | 'warn' | 'info' | 'rule-error';
  }
  interface Resolver {
    resolveRule(pkg: string, rule: string): unknown;
    resolveConfig(pkg: string, config: string): never;
  }
  export default class Linter {
    constructor(options: { config: { rules: Readonly<Record<string, unknown>> }; resolver: Resolver });
    lint(root: unknown): Promise<Readonly<Record<string, readonly Report[]>>>;
  }
}

declare module 'bpmnlint/rules/*' {
  const rule: (config?: unknown) => unknown;
  export default rule;
}

declare module 'bpmnlint-plugin-camunda-compat/rules/*' {
  const rule: (config?: unknown) => unknown;
  export default rule;
}
