'use strict';
const ts = require('typescript');
const { controllersIn } = require('./program.cjs');
const { TypeSchemas, isNothing } = require('./type-schema.cjs');

/** Where the browser goes on, in `Location`. */
const ONWARD = { description: 'Onward.' };
const FILE = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

/** Writes into the API document what each route answers, as the controllers' types say; gives back what is unclear. */
function describeAnswers(document, { program, checker }) {
  const schemas = new TypeSchemas(checker);
  const methods = methodsOf(program, checker);
  const problems = [];
  const refused = refusal(program, schemas);
  for (const operation of operationsOf(document)) {
    const method = methods.get(operation.operationId);
    if (!method) problems.push(`no controller has the method ${operation.operationId}`);
    else describe(operation, method, { checker, schemas });
    operation.responses.default = refused;
  }
  document.components.schemas = inOrder({ ...document.components.schemas, ...schemas.named() });
  return [...problems, ...schemas.problems];
}

/** What every route answers when it refuses, or cannot. */
function refusal(program, schemas) {
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('libs/infra/src/http/problem.ts'));
  const problem = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'Problem');
  const schema = schemas.of(schemas.checker.getTypeAtLocation(problem), 'Problem');
  return { description: 'Why not (RFC 9457).', content: { 'application/problem+json': { schema } } };
}

const operationsOf = (document) => Object.values(document.paths).flatMap((path) => Object.values(path));
const inOrder = (schemas) => Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The methods of all controllers, inherited ones too, by the id that their operation has. */
function methodsOf(program, checker) {
  return new Map(
    controllersIn(program).flatMap((controller) =>
      checker
        .getPropertiesOfType(checker.getTypeAtLocation(controller))
        .map(({ valueDeclaration }) => valueDeclaration)
        .filter((member) => member && ts.isMethodDeclaration(member))
        .map((method) => [`${controller.name.text}_${method.name.getText()}`, method]),
    ),
  );
}

function describe(operation, method, { checker, schemas }) {
  if (hasDecorator(method, 'Redirect(')) operation.responses = { 302: ONWARD, 303: ONWARD };
  else if (method.parameters.some((parameter) => hasDecorator(parameter, 'Res()')))
    operation.responses = { 200: { description: '', content: { '*/*': {} } }, 302: ONWARD, 303: ONWARD };
  else describeAnswer(operation, method, { checker, schemas });
}

function describeAnswer(operation, method, { checker, schemas }) {
  const [status, response] = Object.entries(operation.responses)[0];
  const answer = answerOf(method, checker);
  if (answer.symbol?.name === 'StreamableFile') response.content = FILE;
  else if (!isNothing(answer)) {
    const schema = schemas.of(answer, operation.operationId);
    response.content = { 'application/json': { schema } };
  }
  operation.responses[status] = response;
}

/** What the caller of a route gets: what the method's promise holds. */
function answerOf(method, checker) {
  const signature = checker.getSignatureFromDeclaration(method);
  const type = checker.getReturnTypeOfSignature(signature);
  return checker.getAwaitedType(type) ?? type;
}

const hasDecorator = (node, start) =>
  (ts.getDecorators(node) ?? []).some(({ expression }) => expression.getText().startsWith(start));

module.exports = { describeAnswers };
