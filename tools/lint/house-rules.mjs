/** Sizes: the hard limits. Aims are lower (median file 80 lines, function 15). */
export const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true, IIFEs: true }],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-classes-per-file': ['error', 1],
};

const parameters = (selector, max) => ({
  selector: `${selector}[params.length>${max}]`,
  message: `At most ${max} parameters: pass an object.`,
});

const name = (selector, pattern, message) => ({ selector: `${selector}[id.name=/${pattern}/]`, message });

/** Names and parameter counts of the house. */
export const forbiddenSyntax = [
  parameters('FunctionDeclaration', 4),
  parameters('VariableDeclarator > ArrowFunctionExpression', 4),
  parameters("MethodDefinition[kind!='constructor'] > FunctionExpression", 4),
  parameters("MethodDefinition[kind='constructor'] > FunctionExpression", 7),
  name('ClassDeclaration', '(Manager|Helper|Util|Utils|Impl)$', 'Name it after what it does, not Manager, Helper, Util or Impl.'),
  name('TSInterfaceDeclaration', '^I[A-Z]', 'No I prefix on interfaces.'),
  {
    selector: "CallExpression[callee.property.name=/^(skip|only|todo)$/][callee.object.name=/^(it|test|describe)$/]",
    message: 'No skipped or focused tests.',
  },
];
