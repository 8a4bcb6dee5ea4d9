import type { StoredDocument } from '@farled/api-client';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { defineTexts, useFormat, useTexts } from '../../i18n';
import { Button } from '../text';
import { FieldErrorText, type FieldProps, LabelText, useControl } from './field';
import { roomOf, type Uploading, useUpload } from './use-upload';

const texts = defineTexts(
  {
    choose: 'Välj fil',
    another: 'Lägg till en fil till',
    photo: 'Ta ett foto',
    drop: 'Du kan också släppa filer här.',
    limits: (size: string) => `Högst ${size} per fil.`,
    most: (count: number) => `Högst ${count} filer.`,
    remove: (name: string) => `Ta bort ${name}`,
    removeShort: 'Ta bort',
    open: (name: string) => `Hämta ${name}`,
    sending: (name: string, percent: number) => `Skickar ${name}: ${percent} procent`,
    sent: (name: string) => `${name} är uppladdad`,
  },
  {
    choose: 'Choose file',
    another: 'Add another file',
    photo: 'Take a photo',
    drop: 'You can also drop files here.',
    limits: (size: string) => `At most ${size} a file.`,
    most: (count: number) => `At most ${count} files.`,
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    open: (name: string) => `Download ${name}`,
    sending: (name: string, percent: number) => `Sending ${name}: ${percent} per cent`,
    sent: (name: string) => `${name} has been uploaded`,
  },
);

/** A file that has been uploaded, as an answer keeps it. */
export interface FileValue {
  id: string;
  name: string;
  size?: number;
}

export interface FileUploadProps extends FieldProps {
  id?: string;
  files: readonly FileValue[];
  multiple?: boolean;
  /** As in the file input: ".pdf,.png". */
  accept?: string;
  maxBytes?: number;
  maxFiles?: number;
  /** Address of a file's content, where there is one. */
  href?: (id: string) => string;
  onChange: (files: FileValue[]) => void;
  onUpload: (file: File, onProgress: (share: number) => void) => Promise<StoredDocument>;
  onRemove?: (file: FileValue) => Promise<void>;
}

const PICTURES = /image\/|\.(jpe?g|png|heic|webp)/i;

/** Uploads at once and keeps the documents' ids: chosen, dropped or photographed. Its texts are our own, not the browser's. */
export function FileUpload(props: FileUploadProps) {
  const { files, label, hint, optional } = props;
  const upload = useUpload(props);
  const error = upload.error ?? props.error;
  const { control, hintId, errorId } = useControl({ ...props, hint: hint ?? 'limits', error }, props.id);
  const isFull = files.length >= roomOf(props);
  const dropping = useDropping(isFull ? undefined : upload.take);
  return (
    <fieldset className="ds-fieldset fl-field fl-file" {...dropping}>
      <legend className="ds-label">
        <LabelText label={label} optional={optional} />
      </legend>
      <FileHint {...props} id={hintId} />
      {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
      <FileList files={files} href={props.href} onRemove={upload.remove} />
      {!isFull && <FileWays {...props} id={control.id} describedBy={control['aria-describedby']} upload={upload} />}
      <Sending {...upload} />
    </fieldset>
  );
}

/** Files that are let go over the question are taken, unless it is full. */
function useDropping(take: ((files: File[]) => void) | undefined) {
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is && take !== undefined);
  };
  const onDrop = (event: DragEvent) => {
    over(false)(event);
    take?.([...event.dataTransfer.files]);
  };
  return { 'data-over': isOver || undefined, onDragOver: over(true), onDragLeave: over(false), onDrop };
}

interface FileWaysProps extends FileUploadProps {
  describedBy?: string;
  upload: Uploading;
}

/** The ways to add a file. One input for all: the camera is asked for just before it opens. */
function FileWays({ id, describedBy, files, accept = '', multiple, upload }: FileWaysProps) {
  const t = useTexts(texts);
  const input = useRef<HTMLInputElement>(null);
  const open = (camera: boolean) => () => {
    if (!input.current) return;
    input.current.accept = camera ? 'image/*' : accept;
    input.current.toggleAttribute('capture', camera);
    input.current.click();
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    upload.take(chosen);
  };
  const button = { type: 'button', variant: 'secondary', busy: upload.sending !== undefined } as const;
  return (
    <div className="fl-file-ways">
      <input ref={input} type="file" hidden tabIndex={-1} accept={accept} multiple={multiple} onChange={choose} />
      <Button {...button} id={id} aria-describedby={describedBy} onClick={open(false)}>
        {files.length > 0 ? t.another : t.choose}
      </Button>
      {PICTURES.test(accept) && (
        <span className="fl-touch-only">
          <Button {...button} onClick={open(true)}>
            {t.photo}
          </Button>
        </span>
      )}
      <span className="fl-quiet fl-small fl-pointer-only">{t.drop}</span>
    </div>
  );
}

function Sending({ sending, sent }: Uploading) {
  const t = useTexts(texts);
  return (
    <>
      <div role="status" className="fl-quiet fl-small">
        {sending && t.sending(sending.name, Math.round(sending.share * 100))}
        {sent && t.sent(sent)}
      </div>
      {sending && <progress max={1} value={sending.share} aria-label={sending.name} />}
    </>
  );
}

/** What is taken: the form's own words, and how large and how many. */
function FileHint({ id, hint, maxBytes, maxFiles, multiple }: FileUploadProps & { id: string }) {
  const t = useTexts(texts);
  const format = useFormat();
  const limits = [
    maxBytes === undefined ? '' : t.limits(format.fileSize(maxBytes)),
    multiple && maxFiles !== undefined ? t.most(maxFiles) : '',
  ];
  return (
    <div id={id} className="fl-quiet">
      {hint} {limits.filter(Boolean).join(' ')}
    </div>
  );
}

interface FileListProps {
  files: readonly FileValue[];
  href?: (id: string) => string;
  onRemove: (file: FileValue) => void;
}

function FileList({ files, href, onRemove }: FileListProps) {
  const t = useTexts(texts);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="fl-files">
      {files.map((file) => (
        <li key={file.id}>
          <span className="fl-break">
            <FileName file={file} href={href?.(file.id)} />
            {file.size !== undefined && <span className="fl-quiet fl-nowrap"> ({format.fileSize(file.size)})</span>}
          </span>
          <button type="button" className="ds-link" aria-label={t.remove(file.name)} onClick={() => onRemove(file)}>
            {t.removeShort}
          </button>
        </li>
      ))}
    </ul>
  );
}

const PICTURE = /\.(jpe?g|png)$/i;

/** The name leads to the file; a picture is seen small, so that one knows it again. */
function FileName({ file: { name }, href }: { file: FileValue; href?: string }) {
  const t = useTexts(texts);
  if (!href) return name;
  return (
    <>
      {PICTURE.test(name) && <img className="fl-file-picture" src={href} alt="" loading="lazy" />}
      <a className="ds-link fl-break" href={href} aria-label={t.open(name)} download={name}>
        {name}
      </a>
    </>
  );
}
