import { Rejected } from '@farled/kernel';
import { parse } from 'yaml';

/** Reads a YAML file; refuses one that is broken, or that grows when its aliases are followed. */
export function readYaml(file: string, text: string | undefined): unknown {
  if (text === undefined) throw new Rejected('catalogue.file-missing', 'invalid', { file });
  try {
    return parse(text, { merge: true, maxAliasCount: 100 });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new Rejected('catalogue.yaml', 'invalid', { file, reason });
  }
}
