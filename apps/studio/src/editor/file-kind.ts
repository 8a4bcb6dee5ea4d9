type KindKey =
  | 'kindBpmn'
  | 'kindForm'
  | 'kindDmn'
  | 'kindService'
  | 'kindTextsSv'
  | 'kindTextsEn'
  | 'kindScenarios'
  | 'kindOther';

const KINDS: readonly [string, KindKey][] = [
  ['.bpmn', 'kindBpmn'],
  ['.form', 'kindForm'],
  ['.dmn', 'kindDmn'],
  ['service.yaml', 'kindService'],
  ['texts.sv.yaml', 'kindTextsSv'],
  ['texts.en.yaml', 'kindTextsEn'],
  ['scenarios.yaml', 'kindScenarios'],
];

/** What a file is, as the key of a text. */
export const fileKind = (name: string): KindKey => KINDS.find(([end]) => name.endsWith(end))?.[1] ?? 'kindOther';
