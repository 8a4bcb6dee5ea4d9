import { useFormat, useTexts } from '@farled/ui';
import { FillingStep } from '../application/filling-step';
import { signingTexts } from '../signing/signing.texts';
import { usePart } from './use-part';

const NO_SOURCES = { sources: {} };

/** One step of the part. */
export function PartStep() {
  const signing = useTexts(signingTexts);
  const format = useFormat();
  const written = usePart();
  return <FillingStep filling={written} services={NO_SOURCES} until={signing.due(format.day(written.part.dueAt))} />;
}
