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
export function startApp({ routes, basename, around: Around = Plain }: AppOptions): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('#root is missing');
  const router = createBrowserRouter(withFallback(routes), { basename: basename.replace(/\/$/, '') || '/' });
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <CrashGuard>
          <ApiProvider>
            <Around>
              <RouterProvider router={router} />
            </Around>
          </ApiProvider>
        </CrashGuard>
      </LanguageProvider>
    </StrictMode>,
  );
}

/** The first page's program is on its way: a page of grey instead of white. */
const withFallback = (routes: RouteObject[]): RouteObject[] =>
  routes.map((route) => (route.index ? route : { HydrateFallback: Starting, ...route }));

function Starting() {
  return (
    <main className="fl-main fl-column">
      <SkeletonPage />
    </main>
  );
}

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
