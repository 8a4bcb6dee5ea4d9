import type { LyingFile, ReplicaState } from '@farled/api-client';
import {
  Button,
  ConfirmDialog,
  Paragraph,
  ProblemPanel,
  Section,
  Table,
  useChange,
  useFormat,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { registerTexts } from './register.texts';

/** The way on that always leads somewhere: the whole register from one file. */
export function Filling({ state: { fillings, isReading } }: { state: ReplicaState }) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const [chosen, setChosen] = useState<LyingFile>();
  const fill = useChange('POST /api/operator/register/fill', ['GET /api/operator/register']);
  const begin = ({ name }: LyingFile) =>
    fill.mutate({ body: { fileName: name } }, { onSettled: () => setChosen(undefined) });
  return (
    <Section title={t.fill}>
      <Paragraph>{t.fillText}</Paragraph>
      {fillings.length === 0 && <p className="fl-quiet">{t.noFilling}</p>}
      {fillings.length > 0 && (
        <Table label={t.fill} heads={[t.file, t.day, t.size, t.fillFrom]}>
          {fillings.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{format.day(file.day)}</td>
              <td>{format.fileSize(file.bytes)}</td>
              <td>
                <Button variant="tertiary" disabled={isReading} onClick={() => setChosen(file)}>
                  {t.fillFrom}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {fill.error && <ProblemPanel error={fill.error} />}
      <ConfirmDialog
        open={chosen !== undefined}
        title={t.fillTitle}
        confirm={t.begin}
        busy={fill.isPending}
        onConfirm={() => chosen && begin(chosen)}
        onClose={() => setChosen(undefined)}
      >
        <p>{t.fillConsequence(chosen?.name ?? '')}</p>
      </ConfirmDialog>
    </Section>
  );
}
