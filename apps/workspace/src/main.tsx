import { startApp } from '@farled/ui';
import { routes } from './routes';
import './workspace.css';

startApp({ routes, basename: import.meta.env.BASE_URL });
