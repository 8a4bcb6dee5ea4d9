import dmn from 'dmn-moddle/resources/dmn/json/dmn13.json';

const expression = (name: string) => ({ name, type: 'ChildExpression', xml: { serialize: 'property' } });
const kind = (name: string, ...children: string[]) => ({
  name,
  superClass: ['Expression'],
  properties: [{ name: 'iteratorVariable', type: 'String', isAttr: true }, ...children.map(expression)],
});

/** Boxed expressions that came with DMN 1.4, and what they are made of. */
const LATER = [
  { name: 'ChildExpression', superClass: ['DMNElement'], properties: [{ name: 'value', type: 'Expression' }] },
  kind('Conditional', 'if', 'then', 'else'),
  kind('For', 'in', 'return'),
  kind('Filter', 'in', 'match'),
  kind('Some', 'in', 'satisfies'),
  kind('Every', 'in', 'satisfies'),
];

const types = dmn.types.map((type) =>
  type.name === 'ItemDefinition'
    ? {
        ...type,
        properties: [
          ...(type.properties ?? []),
          { name: 'typeConstraint', type: 'UnaryTests', xml: { serialize: 'property' } },
        ],
      }
    : type,
);

/** The elements of DMN as the reader wants them, with those of the versions after 1.3. */
export const dmnPackage = { ...dmn, types: [...types, ...LATER] };
