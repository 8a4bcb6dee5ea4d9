import fc from 'fast-check';
import { type Block, randomBlock } from '../../../../libs/engine/src/testing/random-block';
import { calledProcess, drawProcess } from '../../../../libs/engine/src/testing/random-process';
import { chance } from '../../../../libs/engine/src/testing/random-walk';
import { withFlows } from '../../../conformance/scenarios/bpmn';

type File = readonly [name: string, content: string];

/** Seeds of the stories a run plays; the same each time unless a seed is given. */
export const storySeeds = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => 1000 * Number(process.env.FAULT_SEED ?? 1) + at);

/** The files of a random story: one process and what it calls, with `$` for the story's name, as Zeebe 8.5 takes them. */
export function storyFiles(seed: number): File[] {
  const [block] = fc.sample(randomBlock, { numRuns: 1, seed });
  const pick = chance(seed);
  return [
    ['$.bpmn', varied(asZeebeReads(drawProcess(joinless(block!))), pick)],
    ['$.called.bpmn', asZeebeReads(calledProcess)],
  ];
}

/** Zeebe 8.5 refuses inclusive gateways that join. */
function joinless(block: Block): Block {
  if ('parts' in block)
    return { kind: block.kind === 'inclusive' ? 'several' : block.kind, parts: block.parts.map(joinless) };
  return 'inside' in block ? { ...block, inside: joinless(block.inside) } : block;
}

const asZeebeReads = (xml: string): string => withFlows(artifactsLast(own(xml)));

const SCOPES = /(<bpmn:(?:subP|p)rocess\b[^>]*>|<\/bpmn:(?:subP|p)rocess>|<bpmn:association\b[^>]*>)/;

/** Associations stand after everything else in their scope. */
function artifactsLast(xml: string): string {
  const held = [''];
  return xml
    .split(SCOPES)
    .map((piece) => {
      if (piece.startsWith('<bpmn:association')) {
        held.push(held.pop() + piece);
        return '';
      }
      if (piece.startsWith('</bpmn:')) return held.pop() + piece;
      if (SCOPES.test(piece)) held.push('');
      return piece;
    })
    .join('');
}

const own = (xml: string): string =>
  xml
    .replace('<bpmn:process id="random"', '<bpmn:process id="$"')
    .replace('<bpmn:process id="called"', '<bpmn:process id="$.called"')
    .replaceAll('processId="called"', 'processId="$.called"')
    .replace('<bpmn:message id="note" name="note"', '<bpmn:message id="note" name="$.note"')
    .replace('<bpmn:signal id="alarm" name="alarm"', '<bpmn:signal id="alarm" name="$.alarm"');

/**
 * The clock cannot be moved for two engines at once: what must pass, and half of what may, takes a second, the rest
 * never comes. A loop that collects a variable of its own has it as null in each round, and stops soon.
 */
function varied(xml: string, pick: (below: number) => number): string {
  return xml
    .replaceAll('<bpmn:compensateEventDefinition', (usual, at: number) => `${usual} id="undoing-${at}"`)
    .replaceAll(/>(R2\/)?PT\d+[HM]</g, (usual, cycle = '') =>
      usual === '>PT1H<' || pick(2) === 0 ? `>${cycle}PT1S<` : usual,
    )
    .replaceAll('outputElement="=choice"', (usual) => (pick(4) === 0 ? usual : 'outputElement="=choice * 2"'));
}
