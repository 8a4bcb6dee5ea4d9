import { defineConfig } from 'vite';
import { webApp } from '../../libs/ui/vite.base.mts';

export default defineConfig(webApp({ name: 'workspace', base: '/officer/' }));
