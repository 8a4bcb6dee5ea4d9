import type { ParsedBpmn } from '@farled/rules';

const DOUBLE = /duplicate ID <([^>]*)>/;
const ELEMENT = /(?:unrecognized element|unexpected element|unknown type) <(bpmn:[^>]*)>/;
const ATTRIBUTE = /^unknown attribute <((?:bpmn:)?[^:>]*)>/;

/** What the schema of BPMN does not allow and Zeebe refuses: ids that are there twice, elements and attributes it does not know. */
export function notBpmn({ warnings }: ParsedBpmn): string[] {
  return warnings.flatMap((warning) => {
    const double = DOUBLE.exec(warning)?.[1];
    if (double !== undefined) return `the id '${double}' is given more than once`;
    const element = ELEMENT.exec(warning)?.[1];
    if (element !== undefined) return `there is no element '${element}' where it stands`;
    const attribute = ATTRIBUTE.exec(warning)?.[1];
    return attribute === undefined ? [] : `there is no attribute '${attribute}' where it stands`;
  });
}
