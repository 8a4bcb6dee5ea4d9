declare module '*.css';

interface ImportMetaEnv {
  readonly BASE_URL: string;
  readonly PROD: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
