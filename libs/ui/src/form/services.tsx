import type { StoredDocument } from '@farled/api-client';
import { createContext, useContext } from 'react';

/** Where a form's files go; the page that shows the form knows the address. */
export interface FormFiles {
  upload(fieldKey: string, file: File, onProgress: (share: number) => void): Promise<StoredDocument>;
  /** Address of a file's content. */
  href?(documentId: string): string;
  remove(fieldKey: string, documentId: string): Promise<void>;
}

/** Where a known value comes from, such as the population register. */
export interface KnownSource {
  source: string;
  at: string;
}

export interface FormServices {
  files?: FormFiles;
  sources: Record<string, KnownSource>;
}

export const FormServicesContext = createContext<FormServices>({ sources: {} });

/** What the form's fields need from the page around them. */
export const useFormServices = (): FormServices => useContext(FormServicesContext);
