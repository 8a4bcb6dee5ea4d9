import './nonce';
import { startApp } from '@farled/ui';
import { routes } from './routes';
import './editor/editor.css';
import './studio.css';

startApp({ routes, basename: import.meta.env.BASE_URL });
