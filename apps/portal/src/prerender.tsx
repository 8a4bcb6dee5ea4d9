import { App, SkeletonPage } from '@farled/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter } from 'react-router';
import { Shell } from './shell';
import { StartPage } from './start/start-page';

const children = [
  { index: true, Component: StartPage },
  { path: '*', Component: SkeletonPage },
];

/** One address of each kind. */
const PLACES = { start: '/', page: '/sida', own: '/mina-arenden' };

export { OWN_PLACES } from './own-places';

/** What stands on a page before anything is known of who reads it; used by the build alone. */
export function drawn(language: 'sv' | 'en', page: keyof typeof PLACES): string {
  const initialEntries = [PLACES[page]];
  const router = createMemoryRouter([{ path: '/', Component: Shell, children }], { initialEntries });
  const markup = renderToStaticMarkup(<App router={router} language={language} />);
  // What nobody can open yet need not be sent.
  return markup.replace(/<dialog[\s\S]*?<\/dialog>/g, '');
}
