'use strict';
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { at } = require('../bootstrap.cjs');
const { controllerFiles } = require('./program.cjs');

/** What `JSON.parse(JSON.stringify(value))` makes of a type, and what a route of the client sends. */
const PREAMBLE = `import type { Routes } from '@farled/api-client';
type Json<T> = unknown extends T ? T : T extends Date ? string : T extends readonly (infer Item)[] ? Json<Item>[]
  : T extends object ? { [K in keyof T as T[K] extends (...input: never[]) => unknown ? never : K]: Json<T[K]> } : T;
type Answer<M> = M extends (...input: never[]) => infer R ? Json<Awaited<R>> : never;
type Sent<R, Part> = Part extends keyof R ? NonNullable<R[Part]> : object;
type Loose<T, K extends string> = Omit<T, K> & Partial<Pick<T, K & keyof T>>;
type Taken<M extends (...input: never[]) => unknown, Index extends number> = Parameters<M>[Index];
`;

const key = (method, route) => `${method.toUpperCase()} ${route.replace(/\{[^}]*\}/g, '{}')}`;

/** The routes that the pages call, as their client writes them. */
function clientRoutes() {
  const folder = at('libs/api-client/src/routes');
  return fs
    .readdirSync(folder)
    .flatMap((name) => [
      ...fs.readFileSync(path.join(folder, name), 'utf8').matchAll(/'((GET|POST|PUT|DELETE) (\/[^']*))'/g),
    ])
    .map(([, name, method, route]) => ({ name, key: key(method, route) }));
}

/** Where each route's method stands: its file, its class, and which of its parameters are the body and the query. */
function controllerMethods() {
  return new Map(controllerFiles().flatMap((file) => methodsOf(file)));
}

function methodsOf(file) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration).flatMap((controller) =>
    controller.members.filter(ts.isMethodDeclaration).map((method) => {
      const parts = { body: whole(method, 'Body'), query: whole(method, 'Query') };
      return [
        `${controller.name.text}_${method.name.getText()}`,
        { file, controller: controller.name.text, method: method.name.getText(), parts },
      ];
    }),
  );
}

/** The parameter that takes the whole body or query; -1 when there is none. */
const whole = (method, decorator) =>
  method.parameters.findIndex((parameter) =>
    (ts.getDecorators(parameter) ?? []).some(({ expression }) => expression.getText() === `${decorator}()`),
  );

/** One line of TypeScript for each thing that server and client must agree on, and what is wrong when it does not compile. */
function agreements(document) {
  const methods = controllerMethods();
  const operations = new Map(
    Object.entries(document.paths).flatMap(([route, path]) =>
      Object.entries(path).map(([method, operation]) => [key(method, route), operation]),
    ),
  );
  const lines = [];
  const problems = [];
  for (const route of clientRoutes()) {
    const operation = operations.get(route.key);
    const found = methods.get(operation?.operationId);
    if (found) lines.push(...linesOf(route.name, found, defaultsOf(document, operation)));
    else problems.push(`the pages call ${route.name}, which the server lacks`);
  }
  return { lines, problems };
}

/** What a body need not hold, since the server has a default for it; as a type. */
function defaultsOf({ components }, { requestBody }) {
  const reference = requestBody?.content['application/json']?.schema.$ref;
  const { properties = {} } = components.schemas[reference?.split('/').at(-1)] ?? {};
  const names = Object.keys(properties).filter((name) => properties[name].default !== undefined);
  return names.map((name) => `'${name}'`).join(' | ');
}

function linesOf(name, { file, controller, method, parts }, defaults) {
  const from = `import('${file.replace(/\.ts$/, '')}').${controller}['${method}']`;
  const route = `Routes['${name}']`;
  const line = (what, input, output) => ({ what: `${name}: ${what}`, text: `((x: ${input}): ${output} => x);` });
  const sent = Object.entries(parts)
    .filter(([, index]) => index >= 0)
    .map(([part, index]) => {
      const taken = `Taken<${from}, ${index}>`;
      const output = { query: `Partial<${taken}>`, body: defaults ? `Loose<${taken}, ${defaults}>` : taken }[part];
      return line(`the ${part} that the pages send`, `Sent<${route}, '${part}'>`, output);
    });
  return [line('what the server answers', `Answer<${from}>`, `${route}['response']`), ...sent];
}

/** The text of a file that compiles when the pages' client and the controllers agree. */
const probeOf = ({ lines }) => `${PREAMBLE}${lines.map(({ text }) => text).join('\n')}\n`;

/** Where client and controllers disagree, in the compiler's words. */
function disagreements({ program, probe }, { lines, problems }) {
  const first = PREAMBLE.split('\n').length - 1;
  const found = program.getSemanticDiagnostics(probe).map(({ start, messageText }) => {
    const { line } = probe.getLineAndCharacterOfPosition(start);
    const what = lines[line - first]?.what ?? `line ${line + 1} of the probe`;
    return `${what} is not what the other side expects: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  return [...problems, ...found];
}

module.exports = { agreements, probeOf, disagreements };
