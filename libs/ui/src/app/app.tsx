import type { Language } from '@farled/kernel';
import { Component, type ComponentType, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ApiProvider } from '../api';
import { SkeletonPage } from '../components/feedback';
import { LanguageProvider } from '../i18n';
import { Crashed } from './crashed';
import '../theme/theme.css';

export interface AppOptions {
  routes: RouteObject[];
  /** Where the app is served, as in its Vite `base`. */
  basename: string;
  /** What stands around the router, such as the app's own providers. */
  around?: ComponentType<{ children: ReactNode }>;
}

/** Starts a web app in #root. */
export function startApp({ routes, basename, around }: AppOptions): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('#root is missing');
  const router = createBrowserRouter(withFallback(routes), { basename: basename.replace(/\/$/, '') || '/' });
  createRoot(root).render(<App router={router} around={around} />);
}

export interface AppProps extends Pick<AppOptions, 'around'> {
  router: ReturnType<typeof createBrowserRouter>;
  /** In which language it is drawn where there is no reader yet: at the build. */
  language?: Language;
}

/** A web app with all that stands around its pages. */
export function App({ router, around: Around = Plain, language }: AppProps) {
  return (
    <StrictMode>
      <LanguageProvider fixed={language}>
        <CrashGuard>
          <ApiProvider>
            <Around>
              <RouterProvider router={router} />
            </Around>
          </ApiProvider>
        </CrashGuard>
      </LanguageProvider>
    </StrictMode>
  );
}

/** The first page's program is on its way: grey instead of white, inside what stands around every page. */
const withFallback = (routes: RouteObject[]): RouteObject[] =>
  routes.map((route) =>
    route.Component && route.children
      ? { ...route, children: withFallback(route.children) }
      : { HydrateFallback: SkeletonPage, ...route },
  );

function Plain({ children }: { children: ReactNode }) {
  return children;
}

/** Catches what nothing else caught, so that the page is never just white. */
class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
