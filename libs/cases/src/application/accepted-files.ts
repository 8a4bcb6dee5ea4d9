import type { Component, FormDefinition } from '@farled/forms';
import { Rejected } from '@farled/kernel';
import { DEFAULT_FILE_TYPES, type UploadLimits } from '../case/uploads';

/** What a file picker of the form takes; a field that is none is refused. */
export function acceptedFiles(form: FormDefinition, field: string): Pick<UploadLimits, 'accept' | 'maxBytes'> {
  const picker = find(form.components, field);
  if (!picker) throw new Rejected('file.unknown-field', 'invalid', {}, [{ path: 'field', code: 'file.unknown-field' }]);
  const types = picker.accept?.split(',').map((type) => type.trim()) ?? [];
  return { accept: types.length > 0 ? types : DEFAULT_FILE_TYPES, maxBytes: picker.properties?.maxBytes };
}

function find(components: readonly Component[], key: string): Component | undefined {
  for (const component of components) {
    if (component.type === 'filepicker' && component.key === key) return component;
    const inside = find(component.components ?? [], key);
    if (inside) return inside;
  }
  return undefined;
}
