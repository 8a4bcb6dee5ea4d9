import type { ReplicaFile } from '@farled/api-client';
import { Empty, Section, Status, Table, useFormat, useTexts } from '@farled/ui';
import { registerTexts } from './register.texts';

/** What each file changed; protection stands first, as it is read first. */
export function FilesTable({ files }: { files: readonly ReplicaFile[] }) {
  const t = useTexts(registerTexts);
  if (files.length === 0) {
    return (
      <Empty title={t.noFiles}>
        <p>{t.noFilesText}</p>
      </Empty>
    );
  }
  return (
    <Section title={t.files}>
      <Table label={t.files} heads={[t.file, t.day, t.state, t.raised, t.changed, t.read, t.faulty, t.when]}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </Table>
    </Section>
  );
}

function FileRow({ file }: { file: ReplicaFile }) {
  const format = useFormat();
  const { fileName, day, raised, changed, posts, faulty, finishedAt } = file;
  return (
    <tr>
      <th scope="row">{fileName}</th>
      <td>{format.day(day)}</td>
      <td>
        <FileStatus file={file} />
      </td>
      <td>{raised}</td>
      <td>{changed}</td>
      <td>{posts}</td>
      <td>{faulty}</td>
      <td>{finishedAt ? format.dayTimeShort(finishedAt) : ''}</td>
    </tr>
  );
}

function FileStatus({ file: { stage, problem } }: { file: ReplicaFile }) {
  const t = useTexts(registerTexts);
  if (stage === 'done') return <Status tone="success">{t.done}</Status>;
  return problem ? <Status tone="danger">{t.stopped}</Status> : <Status tone="info">{t.underWay}</Status>;
}
