import { Heading } from '@farled/ui';

const HEADING = /^#+ /;

/** The text that the BankID app shows, in its markup: `# heading` and `*bold*`. */
export function SignedText({ text }: { text: string }) {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) =>
      HEADING.test(line) ? (
        <Heading key={line} level={line.startsWith('##') ? 3 : 2} size={line.startsWith('##') ? '2xs' : 'xs'}>
          {line.replace(HEADING, '')}
        </Heading>
      ) : (
        <p key={line}>{bold(line)}</p>
      ),
    );
}

const bold = (line: string) =>
  line.split('*').map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part));
