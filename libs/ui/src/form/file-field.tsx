import { fieldName } from '@farled/forms';
import { FileUpload, type FileValue } from '../components';
import { type FieldControl, fieldProps } from './control';
import { useFormServices } from './services';

/** What the server takes when a form says nothing else. */
const LARGEST_FILE = 10_000_000;

const filesOf = (value: unknown): FileValue[] => (Array.isArray(value) ? (value as FileValue[]) : []);

/** A file question; the answer is a list of document ids and names. */
export function FileControl(control: FieldControl) {
  const { field, value, onChange } = control;
  const { files } = useFormServices();
  if (!files) return null;
  return (
    <FileUpload
      {...fieldProps(control)}
      files={filesOf(value)}
      multiple={field.multiple}
      accept={field.accept}
      maxBytes={field.maxBytes ?? LARGEST_FILE}
      maxFiles={field.maxFiles}
      href={files.href}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
      onUpload={(file, onProgress) => files.upload(fieldName(field.key), file, onProgress)}
      onRemove={(file) => files.remove(fieldName(field.key), file.id)}
    />
  );
}
