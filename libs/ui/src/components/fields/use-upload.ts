import { ApiProblem } from '@farled/api-client';
import { useEffect, useRef, useState } from 'react';
import { defineTexts, useFormat, useTexts } from '../../i18n';
import type { FileUploadProps, FileValue } from './file-upload';

const texts = defineTexts(
  {
    failed: (name: string) => `${name} kunde inte skickas. Försök igen.`,
    tooLarge: (name: string, size: string) => `${name} är för stor. En fil får vara högst ${size}.`,
    tooMany: (count: number) => `Det får plats högst ${count} ${count === 1 ? 'fil' : 'filer'} här.`,
  },
  {
    failed: (name: string) => `${name} could not be sent. Try again.`,
    tooLarge: (name: string, size: string) => `${name} is too large. A file may be at most ${size}.`,
    tooMany: (count: number) => `There is room for at most ${count} ${count === 1 ? 'file' : 'files'} here.`,
  },
);

/** How many files a question takes. */
export const roomOf = ({ multiple, maxFiles }: FileUploadProps): number =>
  multiple ? (maxFiles ?? Number.POSITIVE_INFINITY) : 1;

export interface Uploading {
  sending: { name: string; share: number } | undefined;
  /** The name of the file that came last. */
  sent: string | undefined;
  error: string | undefined;
  take(files: readonly File[]): void;
  remove(file: FileValue): void;
}

/** The doings of an upload: send the chosen files one after the other, keep their ids, take one away again. */
export function useUpload(props: FileUploadProps): Uploading {
  const t = useTexts(texts);
  const faultOf = useFaults(props);
  const [sending, setSending] = useState<Uploading['sending']>();
  const [sent, setSent] = useState<string>();
  const [error, setError] = useState<string>();
  const { latest, put } = useLatest(props);
  const attempt = (name: string, work: () => Promise<void>) =>
    work().catch((failure: unknown) => {
      setError((failure instanceof ApiProblem && failure.problem.detail) || t.failed(name));
    });
  const send = async (file: File) => {
    setSending({ name: file.name, share: 0 });
    const { id, name, size } = await latest.current.onUpload(file, (share) => setSending({ name: file.name, share }));
    if (put((files) => [...files, { id, name, size }])) setSent(name);
  };
  const take = async (chosen: readonly File[]) => {
    const room = roomOf(props) - props.files.length;
    setSent(undefined);
    setError(chosen.length > room ? t.tooMany(roomOf(props)) : undefined);
    for (const file of chosen.slice(0, room)) {
      const fault = faultOf(file);
      if (fault) setError(fault);
      else await attempt(file.name, () => send(file));
    }
    setSending(undefined);
  };
  const remove = async (file: FileValue) => {
    setError(undefined);
    setSent(undefined);
    await latest.current.onRemove?.(file);
    put((files) => files.filter((other) => other.id !== file.id));
  };
  return {
    ...{ sending, sent, error },
    take: (files) => void take(files),
    remove: (file) => void attempt(file.name, () => remove(file)),
  };
}

/** What is wrong with a file before it is sent. */
function useFaults({ maxBytes }: FileUploadProps): (file: File) => string | undefined {
  const t = useTexts(texts);
  const format = useFormat();
  return ({ name, size }) =>
    maxBytes !== undefined && size > maxBytes ? t.tooLarge(name, format.fileSize(maxBytes)) : undefined;
}

/** A file may take minutes: it joins the answers as they are by then, and none if its question is gone. */
function useLatest(props: FileUploadProps) {
  const latest = useRef(props);
  latest.current = props;
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const put = (change: (files: readonly FileValue[]) => FileValue[]): boolean => {
    if (isGone.current) return false;
    const files = change(latest.current.files);
    // The next file may be there before the page is drawn again.
    latest.current = { ...latest.current, files };
    latest.current.onChange(files);
    return true;
  };
  return { latest, put };
}
