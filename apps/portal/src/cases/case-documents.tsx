import type { CaseDocument, StoredDocument } from '@farled/api-client';
import { OuterLink, Section, Status, useFormat, useTexts } from '@farled/ui';
import { downloads } from '../paths';
import { casesTexts } from './cases.texts';

/** Files as downloads; nothing can be opened before it has been checked. */
export function FileLinks({ caseId, documents }: { caseId: string; documents: readonly StoredDocument[] }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  if (documents.length === 0) return null;
  return (
    <ul className="app-files">
      {documents.map((document) => (
        <li key={document.id}>
          {document.scan === 'pending' ? (
            <span className="fl-break">{document.name}</span>
          ) : (
            <OuterLink className="fl-break" href={downloads.document(caseId, document.id)} download>
              {document.name}
            </OuterLink>
          )}{' '}
          <span className="fl-quiet fl-small fl-nowrap">{format.fileSize(document.size)}</span>{' '}
          {document.scan === 'pending' && <Status tone="info">{t.checking}</Status>}
        </li>
      ))}
    </ul>
  );
}

/** All files of the case. */
export function CaseDocuments({ caseId, documents }: { caseId: string; documents: CaseDocument[] }) {
  const t = useTexts(casesTexts);
  return (
    <Section title={t.documents}>
      {documents.length === 0 && <p className="fl-quiet">{t.noDocuments}</p>}
      <FileLinks caseId={caseId} documents={documents} />
      <p>
        <OuterLink href={downloads.receipt(caseId)} download>
          {t.receipt}
        </OuterLink>
      </p>
    </Section>
  );
}
