import type { LyingFile } from '@farled/api-client';
import { Section, Table, useFormat, useTexts } from '@farled/ui';
import { registerTexts } from './register.texts';

/** Deliveries that have come and are not in yet. */
export function WaitingTable({ files }: { files: readonly LyingFile[] }) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <Section title={t.waiting}>
      <Table label={t.waiting} heads={[t.file, t.day, t.size]}>
        {files.map(({ name, day, bytes }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{format.day(day)}</td>
            <td>{format.fileSize(bytes)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
