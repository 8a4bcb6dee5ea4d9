import { startApp } from '@farled/ui';
import { routes } from './routes';
import './portal.css';

startApp({ routes, basename: import.meta.env.BASE_URL });
