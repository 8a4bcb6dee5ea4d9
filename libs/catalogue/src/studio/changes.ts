import { findText, type Language } from '@farled/infra';
import { XMLSerializer } from '@xmldom/xmldom';
import { readXml } from '../package/read-xml';
import type { ServiceFiles } from '../package/service-files';

export interface FileChange {
  readonly file: string;
  readonly text: string;
}

type Say = (code: string, params?: Record<string, string | number>) => string;

/** What a draft changes, in words, so that whoever publishes sees it before. */
export function changesBetween(before: ServiceFiles, after: ServiceFiles, language: Language): FileChange[] {
  const say: Say = (code, params) => findText(`catalogue.change.${code}`, language, params) ?? code;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((file) => {
    const [old, fresh] = [before[file], after[file]];
    if (old === fresh) return [];
    return inWords(file, old, fresh, say).map((text) => ({ file, text }));
  });
}

function inWords(file: string, before: string | undefined, after: string | undefined, say: Say): string[] {
  if (before === undefined) return [say('added-file')];
  if (after === undefined) return [say('removed-file')];
  if (!file.endsWith('.bpmn')) return [byLine(before, after, say)];
  try {
    return byElement(elementsOf(before), elementsOf(after), say);
  } catch {
    return [byLine(before, after, say)];
  }
}

function byLine(before: string, after: string, say: Say): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const [known, kept] = [new Set(old), new Set(fresh)];
  const added = fresh.filter((line) => !known.has(line)).length;
  return say('changed-file', { added, removed: old.filter((line) => !kept.has(line)).length });
}

interface ElementText {
  readonly name: string;
  readonly own: string;
  readonly timer: string | undefined;
}

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const CONTAINERS = ['definitions', 'process', 'subProcess'];

/** What people see as one thing in a diagram; flows without a name are told by what they join. */
function elementsOf(xml: string): Map<string, ElementText> {
  const all = Array.from(readXml(xml).getElementsByTagNameNS(MODEL, '*'));
  const shown = all.filter((element) => element.getAttribute('id') && !CONTAINERS.includes(element.localName));
  return new Map(shown.map((element) => [element.getAttribute('id') ?? '', textOf(element)]));
}

function textOf(element: Element): ElementText {
  const kinds = ['timeDuration', 'timeDate', 'timeCycle'];
  const timer = kinds.flatMap((kind) => Array.from(element.getElementsByTagNameNS(MODEL, kind)))[0];
  const own = new XMLSerializer()
    .serializeToString(element)
    .replace(/\s+/g, ' ')
    .replace(/ xmlns(:\w+)?="[^"]*"/g, '');
  const name = element.getAttribute('name') || element.getAttribute('id') || '';
  return { name, own: own.replace(/<\w+:(incoming|outgoing)>[^<]*<\/\w+:\1>/g, ''), timer: timer?.textContent?.trim() };
}

function byElement(before: Map<string, ElementText>, after: Map<string, ElementText>, say: Say): string[] {
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, { name }]) => say('removed', { name }));
  const rest = [...after].flatMap(([id, fresh]) => {
    const old = before.get(id);
    if (!old) return [say('added', { name: fresh.name })];
    return old.own === fresh.own ? [] : [changed(old, fresh, say)];
  });
  const found = [...gone, ...rest];
  return found.length > 0 ? found : [say('layout')];
}

function changed(old: ElementText, fresh: ElementText, say: Say): string {
  const isTimer = old.timer !== undefined && fresh.timer !== undefined && old.timer !== fresh.timer;
  return isTimer
    ? say('timer', { name: fresh.name, before: old.timer ?? '', after: fresh.timer ?? '' })
    : say('changed', { name: fresh.name });
}
