const V13 = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** A DMN file around these elements. */
export const drg = (elements: string, namespace = V13): string =>
  `<definitions xmlns="${namespace}" id="drg" name="Regler" namespace="farled">${elements}</definitions>`;

/** A text of FEEL as XML. */
export const text = (feel: string): string =>
  `<text>${feel.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</text>`;

export const literal = (feel: string, attributes = ''): string =>
  `<literalExpression ${attributes}>${text(feel)}</literalExpression>`;

interface DecisionOptions {
  /** Ids of decisions, input data and functions that it requires. */
  readonly decisions?: readonly string[];
  readonly inputs?: readonly string[];
  readonly knowledge?: readonly string[];
  readonly typeRef?: string;
  readonly name?: string;
}

/** A decision with this logic; its variable is named like the decision. */
export function decision(id: string, logic: string, options: DecisionOptions = {}): string {
  const { decisions = [], inputs = [], knowledge = [], typeRef, name = id } = options;
  const required = [
    ...decisions.map((one) => `<informationRequirement><requiredDecision href="#${one}"/></informationRequirement>`),
    ...inputs.map((one) => `<informationRequirement><requiredInput href="#${one}"/></informationRequirement>`),
    ...knowledge.map((one) => `<knowledgeRequirement><requiredKnowledge href="#${one}"/></knowledgeRequirement>`),
  ];
  return `<decision id="${id}" name="${name}"><variable name="${name}" ${typeOf(typeRef)}/>${required.join('')}${logic}</decision>`;
}

export const input = (name: string, typeRef?: string): string =>
  `<inputData id="${name}" name="${name}"><variable name="${name}" ${typeOf(typeRef)}/></inputData>`;

/** A business knowledge model; parameters are `name` or `name: type`. */
export function knowledge(id: string, parameters: readonly string[], logic: string, requires: readonly string[] = []) {
  const formal = parameters.map((parameter) => {
    const [name, typeRef] = parameter.split(': ');
    return `<formalParameter name="${name}" ${typeOf(typeRef)}/>`;
  });
  const required = requires.map(
    (one) => `<knowledgeRequirement><requiredKnowledge href="#${one}"/></knowledgeRequirement>`,
  );
  return `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"/><encapsulatedLogic>${formal.join('')}${logic}</encapsulatedLogic>${required.join('')}</businessKnowledgeModel>`;
}

const typeOf = (typeRef: string | undefined): string => (typeRef === undefined ? '' : `typeRef="${typeRef}"`);
