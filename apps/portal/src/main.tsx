import { startApp } from '@farled/ui';
import { routes } from './routes';
import './portal.css';

startApp({ routes, basename: import.meta.env.BASE_URL });

// Without it the portal works as well: it opens quicker the next time, and can be put on the home screen.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined));
}
