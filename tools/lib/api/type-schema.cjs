'use strict';
const ts = require('typescript');

const DEEPEST = 12;
const ANYTHING = { type: 'object', additionalProperties: true };
/** Names for whatever JSON can hold. */
const FREE = { JsonObject: ANYTHING, Json: {}, FormDefinition: { ...ANYTHING, description: 'A form of form-js.' } };
const flag = (type, wanted) => (type.flags & wanted) !== 0;
const isNothing = (type) => flag(type, ts.TypeFlags.Undefined | ts.TypeFlags.Void);

/** JSON Schemas of TypeScript types as they look after JSON.stringify; named object types become components. */
class TypeSchemas {
  /** @param {import('typescript').TypeChecker} checker */
  constructor(checker) {
    this.checker = checker;
    this.components = new Map();
    this.problems = [];
  }

  /** The schema of a type; `where` is for the complaint when the type says nothing. */
  of(type, where, depth = 0) {
    if (depth > DEEPEST) return this.complain(where, 'is nested without end');
    const name = (type.aliasSymbol ?? type.symbol)?.name;
    if (Object.hasOwn(FREE, name ?? '')) return FREE[name];
    return this.plain(type, where) ?? this.union(type, where, depth) ?? this.object(type, where, depth);
  }

  plain(type, where) {
    if (flag(type, ts.TypeFlags.Any)) return this.complain(where, 'is of type any');
    if (flag(type, ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {};
    if (flag(type, ts.TypeFlags.Null)) return { type: 'null' };
    if (flag(type, ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral) && !flag(type, ts.TypeFlags.Union))
      return { type: typeof type.value, enum: [type.value] };
    if (flag(type, ts.TypeFlags.BooleanLiteral)) return { type: 'boolean', enum: [type.intrinsicName === 'true'] };
    if (flag(type, ts.TypeFlags.StringLike) && !flag(type, ts.TypeFlags.Union)) return { type: 'string' };
    if (flag(type, ts.TypeFlags.Number)) return { type: 'number' };
    if (flag(type, ts.TypeFlags.Boolean)) return { type: 'boolean' };
    return undefined;
  }

  union(type, where, depth) {
    if (!type.isUnion()) return undefined;
    const schemas = type.types.filter((part) => !isNothing(part)).map((part) => this.of(part, where, depth + 1));
    return anyOf(schemas);
  }

  object(type, where, depth) {
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type);
      if (flag(item, ts.TypeFlags.Never)) return { type: 'array', maxItems: 0 };
      return { type: 'array', items: this.of(item, `${where}[]`, depth + 1) };
    }
    if (this.checker.isTupleType(type)) return this.tuple(type, where, depth);
    const name = nameOf(type);
    return name ? this.component(name, type, depth) : this.shape(type, where, depth);
  }

  tuple(type, where, depth) {
    const items = this.checker.getTypeArguments(type).map((item) => this.of(item, `${where}[]`, depth + 1));
    return { type: 'array', items: anyOf(items) };
  }

  /** A named type is written once; two different types of one name are told apart by a number. */
  component(name, type, depth) {
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? name : `${name}${number}`;
      const known = this.components.get(key);
      if (known && known.type !== type) continue;
      if (!known) {
        const entry = { type, schema: {} };
        this.components.set(key, entry);
        entry.schema = this.shape(type, key, depth);
      }
      return { $ref: `#/components/schemas/${key}` };
    }
  }

  shape(type, where, depth) {
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const found = this.checker.getTypeOfSymbol(property);
      if (found.getCallSignatures().length > 0) continue;
      const about = ts.displayPartsToString(property.getDocumentationComment(this.checker));
      const schema = this.of(found, `${where}.${property.name}`, depth + 1);
      properties[property.name] = about ? { ...schema, description: about } : schema;
      if (!mayLack(property, found)) required.push(property.name);
    }
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const rest = index ? this.of(index.type, `${where}.*`, depth + 1) : false;
    return tidy({ type: 'object', ...describe(type, this.checker), properties, required, additionalProperties: rest });
  }

  complain(where, what) {
    this.problems.push(`the answer ${where} ${what}: say what it is`);
    return {};
  }

  /** What has been named, by name. */
  named() {
    const entries = [...this.components].map(([name, { schema }]) => [name, schema]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const mayLack = (property, type) =>
  (property.flags & ts.SymbolFlags.Optional) !== 0 ||
  isNothing(type) ||
  (type.isUnion() && type.types.some((part) => isNothing(part)));

/** The name of a type that is declared by a name of its own, without type arguments. */
function nameOf(type) {
  if (type.aliasSymbol) return type.aliasTypeArguments?.length ? undefined : type.aliasSymbol.name;
  const declared = type.symbol && (type.symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) !== 0;
  const isGeneric = (type.objectFlags & ts.ObjectFlags.Reference) !== 0 && type.typeArguments?.length;
  return declared && !isGeneric ? type.symbol.name : undefined;
}

function describe(type, checker) {
  const about =
    type.symbol && ts.displayPartsToString((type.aliasSymbol ?? type.symbol).getDocumentationComment(checker));
  return about ? { description: about } : {};
}

function tidy({ properties, required, ...schema }) {
  const shape = Object.keys(properties).length > 0 ? { properties } : {};
  return { ...schema, ...shape, ...(required.length > 0 ? { required } : {}) };
}

/** One schema for a union: literals become one list, `true | false` a boolean, null one more type. */
function anyOf(schemas) {
  const literals = schemas.filter((schema) => schema.enum);
  const merged = [...mergeLiterals(literals), ...schemas.filter((schema) => !schema.enum)];
  const distinct = [...new Map(merged.map((schema) => [JSON.stringify(schema), schema])).values()];
  if (distinct.length === 1) return distinct[0];
  const nulls = distinct.filter(({ type }) => type === 'null');
  const [other, ...more] = distinct.filter(({ type }) => type !== 'null');
  if (nulls.length > 0 && more.length === 0 && typeof other.type === 'string') return nullable(other);
  return { anyOf: distinct };
}

const nullable = (schema) => ({
  ...schema,
  type: [schema.type, 'null'],
  ...(schema.enum ? { enum: [...schema.enum, null] } : {}),
});

function mergeLiterals(literals) {
  const types = [...new Set(literals.map(({ type }) => type))];
  return types.map((type) => {
    const values = [...new Set(literals.filter((schema) => schema.type === type).flatMap((schema) => schema.enum))];
    return type === 'boolean' && values.length === 2 ? { type } : { type, enum: values.sort() };
  });
}

module.exports = { TypeSchemas, isNothing };
