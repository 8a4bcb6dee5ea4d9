import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';
import type { LinkDefinition, ThrowDefinition } from '../../model/executable-process';

/** Where a link goes: to the catch event of the same name in the same scope. */
export function thrownLink(reader: ElementReader, { name }: ModdleElement): ThrowDefinition | undefined {
  if (!name) {
    reader.problem('the name of the link is missing');
    return undefined;
  }
  const [target] = catching(reader, name);
  if (!target) reader.problem(`no catch event in the same scope has a link with the name '${name}'`);
  return target && { kind: 'link', target: target.id! };
}

/** Where a link comes out; its name is its own in the scope. */
export function linkDefinition(reader: ElementReader, { name }: ModdleElement): LinkDefinition {
  if (!name) reader.problem('the name of the link is missing');
  else if (catching(reader, name).length > 1)
    reader.problem(`another catch event has a link with the name '${name}', too`);
  return { kind: 'link' };
}

function catching(reader: ElementReader, name: string): ModdleElement[] {
  const siblings: ModdleElement[] = reader.node.$parent?.flowElements ?? [];
  return siblings.filter(({ $type, eventDefinitions }) => {
    const [definition]: ModdleElement[] = eventDefinitions ?? [];
    const isLink = definition?.$type === 'bpmn:LinkEventDefinition' && definition.name === name;
    return $type === 'bpmn:IntermediateCatchEvent' && isLink;
  });
}
