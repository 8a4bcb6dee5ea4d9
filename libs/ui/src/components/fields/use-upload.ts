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

/** The doings of an upload: send the chosen files one after the other, keep their ids, take one away again. */
export function useUpload(props: FileUploadProps) {
  const t = useTexts(texts);
  const format = useFormat();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [sent, setSent] = useState<string>();
  const [error, setError] = useState<string>();
  // A file may take minutes: it joins the answers as they are by then, and none if its question is gone.
  const latest = useRef(props);
  latest.current = props;
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const attempt = async (name: string, work: () => Promise<void>) => {
    await work().catch((failure: unknown) => {
      setError((failure instanceof ApiProblem && failure.problem.detail) || t.failed(name));
    });
  };
  const send = async (file: File) => {
    setSending({ name: file.name, share: 0 });
    const stored = await latest.current.onUpload(file, (share) => setSending({ name: file.name, share }));
    if (isGone.current) return;
    const { files, onChange } = latest.current;
    const next = [...files, { id: stored.id, name: stored.name, size: stored.size }];
    // The next file may be there before the page is drawn again.
    latest.current = { ...latest.current, files: next };
    onChange(next);
    setSent(stored.name);
  };
  const room = () => (props.multiple ? (props.maxFiles ?? Number.POSITIVE_INFINITY) : 1) - props.files.length;
  const wrong = ({ name, size }: File): string | undefined =>
    props.maxBytes !== undefined && size > props.maxBytes
      ? t.tooLarge(name, format.fileSize(props.maxBytes))
      : undefined;
  const take = async (chosen: readonly File[]) => {
    setSent(undefined);
    setError(chosen.length > room() ? t.tooMany(props.multiple ? (props.maxFiles ?? 1) : 1) : undefined);
    for (const file of chosen.slice(0, room())) {
      const fault = wrong(file);
      if (fault) setError(fault);
      else await attempt(file.name, () => send(file));
    }
    setSending(undefined);
  };
  const remove = (file: FileValue) => {
    setError(undefined);
    setSent(undefined);
    void attempt(file.name, async () => {
      await latest.current.onRemove?.(file);
      latest.current.onChange(latest.current.files.filter((other) => other.id !== file.id));
    });
  };
  return { sending, sent, error, take: (chosen: readonly File[]) => void take(chosen), remove };
}
