import { prepare } from '../deployment/prepare';
import { ScriptedEngine, type ScriptOptions } from './scripted-engine';

/** A file by name, or the text of a BPMN file. */
export type ScriptFile = string | { readonly name: string; readonly content: string };

/** An engine in memory with these files deployed; throws `DeploymentRefused` when they cannot be run. */
export async function engineFor(...files: readonly ScriptFile[]): Promise<ScriptedEngine> {
  return engineWith({}, ...files);
}

/** The same with options. */
export async function engineWith(options: ScriptOptions, ...files: readonly ScriptFile[]): Promise<ScriptedEngine> {
  const named = files.map((file, at) => (typeof file === 'string' ? { name: `${at + 1}.bpmn`, content: file } : file));
  const encoder = new TextEncoder();
  const prepared = await prepare(named.map(({ name, content }) => ({ name, content: encoder.encode(content) })));
  return new ScriptedEngine(options).deploy(prepared);
}
