import { useEffect } from 'react';
import { useSession } from '../session/session';

/** Gives the page its own title, ending with the municipality. */
export function usePageTitle(title: string): void {
  const { municipality } = useSession();
  useEffect(() => {
    document.title = `${title} – ${municipality.name}`;
  }, [title, municipality.name]);
}
