import { XMLSerializer } from '@xmldom/xmldom';
import { readXml } from './read-xml';
import type { ServiceFiles } from './service-files';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const BPMN_DIAGRAM = 'http://www.omg.org/spec/BPMN/20100524/DI';
const ZEEBE = 'http://camunda.org/schema/zeebe/1.0';

type Pin = (id: string) => string;

/**
 * The files to deploy for one version: processes, decisions and forms get ids of that version, and so does whatever
 * refers to them inside the folder. Running cases keep their rules whatever is published later.
 */
export function pinIds(slug: string, version: number, files: ServiceFiles): { name: string; content: string }[] {
  const own = ownIds(files);
  const pin: Pin = (id) => (own.has(id) ? pinnedId(slug, version, id) : id);
  return Object.entries(files).flatMap(([name, text]) => {
    const content = pinned(name, text, pin);
    return content === undefined ? [] : [{ name: `${slug}/v${version}/${name}`, content }];
  });
}

/** The id that something of an e-service has in the engine. */
export const pinnedId = (slug: string, version: number, id: string): string => `${slug}_v${version}_${id}`;

/** The e-service, its version and the id that an id in the engine is made of. */
export function unpinnedId(pinned: string): { slug: string; version: number; id: string } | undefined {
  const [, slug, version, id] = /^([a-z0-9-]+)_v(\d{1,9})_(.+)$/.exec(pinned) ?? [];
  return slug && version && id ? { slug, version: Number(version), id } : undefined;
}

/** How the ids of everything of an e-service begin, whatever its version. */
export const pinnedPrefix = (slug: string): string => `${slug}_v`;

function pinned(name: string, text: string, pin: Pin): string | undefined {
  if (name.endsWith('.bpmn')) return write(pinProcess(readXml(text), pin));
  if (name.endsWith('.dmn')) return write(pinDecisions(readXml(text), pin));
  if (!name.endsWith('.form')) return undefined;
  const form = JSON.parse(text) as { id?: string };
  return JSON.stringify({ ...form, ...(form.id && { id: pin(form.id) }) });
}

function ownIds(files: ServiceFiles): ReadonlySet<string> {
  return new Set(
    Object.entries(files)
      .flatMap(([name, text]) => {
        if (name.endsWith('.bpmn'))
          return all(readXml(text), 'process', BPMN).map((element) => element.getAttribute('id'));
        if (name.endsWith('.dmn')) return decisionsOf(readXml(text)).map((element) => element.getAttribute('id'));
        return name.endsWith('.form') ? [(JSON.parse(text) as { id?: string }).id] : [];
      })
      .filter((id): id is string => Boolean(id)),
  );
}

function pinProcess(document: Document, pin: Pin): Document {
  change(all(document, 'process', BPMN), 'id', pin);
  change(all(document, 'participant', BPMN), 'processRef', pin);
  change(all(document, 'BPMNPlane', BPMN_DIAGRAM), 'bpmnElement', pin);
  change(all(document, 'calledElement', ZEEBE), 'processId', pin);
  change(all(document, 'calledDecision', ZEEBE), 'decisionId', pin);
  change(all(document, 'formDefinition', ZEEBE), 'formId', pin);
  return document;
}

function pinDecisions(document: Document, pin: Pin): Document {
  change(decisionsOf(document), 'id', pin);
  change(all(document, 'DMNShape'), 'dmnElementRef', pin);
  const required = [...all(document, 'requiredDecision'), ...all(document, 'requiredKnowledge')];
  change(required, 'href', (href) => (href.startsWith('#') ? `#${pin(href.slice(1))}` : href));
  return document;
}

/** The decisions of a file, and the file itself as a requirements graph: both are found by id in the engine. */
const decisionsOf = (document: Document): Element[] => [...all(document, 'decision'), ...all(document, 'definitions')];

const write = (document: Document): string => new XMLSerializer().serializeToString(document);

function all(document: Document, name: string, namespace = '*'): Element[] {
  return Array.from(document.getElementsByTagNameNS(namespace, name));
}

function change(elements: readonly Element[], attribute: string, pin: Pin): void {
  for (const element of elements) {
    const value = element.getAttribute(attribute);
    if (value) element.setAttribute(attribute, pin(value));
  }
}
