'use strict';
const { describeAnswers } = require('./answers.cjs');
const { agreements, disagreements, probeOf } = require('./client-check.cjs');
const { typedProgram } = require('./program.cjs');

/**
 * Writes into the API document what each route answers, and finds where the pages' client expects something else. Both
 * come from the types of the controllers: nobody writes an answer's schema by hand.
 */
function completeApi(document) {
  toOpenApi31(document);
  leaveOutDefaults(document);
  const wanted = agreements(document);
  const typed = typedProgram(probeOf(wanted));
  return [...describeAnswers(document, typed), ...disagreements(typed, wanted)];
}

/** OpenAPI 3.1 says null as a type (JSON Schema 2020-12); the bodies' decorators say it as 3.0 did. */
function toOpenApi31(document) {
  document.openapi = '3.1.0';
  for (const schema of Object.values(document.components.schemas)) nullAsType(schema);
}

/** Who leaves out what has a default gets the default. */
function leaveOutDefaults({ components, paths }) {
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  for (const parameter of operations.flatMap(({ parameters = [] }) => parameters))
    if (parameter.schema?.default !== undefined) parameter.required = false;
  for (const schema of Object.values(components.schemas)) {
    const needed = (schema.required ?? []).filter((name) => schema.properties[name].default === undefined);
    if (needed.length > 0) schema.required = needed;
    else delete schema.required;
  }
}

function nullAsType(schema) {
  if (typeof schema !== 'object' || schema === null) return;
  for (const part of Object.values(schema)) nullAsType(part);
  if (schema.nullable !== true) return;
  delete schema.nullable;
  if (schema.enum) schema.enum = [...schema.enum, null];
  schema.type = [schema.type, 'null'];
}

module.exports = { completeApi };
