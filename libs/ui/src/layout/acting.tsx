import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

interface Acting {
  text: string | undefined;
  setText(text: string | undefined): void;
}

const ActingContext = createContext<Acting>({ text: undefined, setText: () => undefined });

/** Holds for whom the person acts, so that the header can say it on every page. */
export function ActingProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState<string>();
  return <ActingContext value={{ text, setText }}>{children}</ActingContext>;
}

/** Says for whom one acts while this page is shown: "Du ansöker för ditt barn". */
export function useActing(text: string | undefined): void {
  const { setText } = useContext(ActingContext);
  useEffect(() => {
    setText(text);
    return () => setText(undefined);
  }, [text, setText]);
}

/** For whom the person acts now, in words. */
export const useActingText = (): string | undefined => useContext(ActingContext).text;
