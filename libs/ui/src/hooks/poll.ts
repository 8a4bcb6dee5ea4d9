import { useEffect, useRef } from 'react';

/** Calls `poll` again and again, each time `every` ms after the last one ended, while `active`. */
export function usePoll(poll: () => Promise<void>, every: number, active: boolean): void {
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const again = () => {
      void latest.current().finally(() => {
        if (!stopped) timer = setTimeout(again, every);
      });
    };
    timer = setTimeout(again, every);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [every, active]);
}
