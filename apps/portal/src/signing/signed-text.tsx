import { Heading, type HeadingProps } from '@farled/ui';

const HEADING = /^#+ /;

interface SignedTextProps {
  text: string;
  /** Level of its own heading on the page. */
  level?: 2 | 3;
}

/** The text that the BankID app shows, in its markup: `# heading` and `*bold*`. */
export function SignedText({ text, level = 2 }: SignedTextProps) {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, index) =>
      HEADING.test(line) ? (
        <Heading key={index} {...sizeOf(line.startsWith('##'), level)}>
          {line.replace(HEADING, '')}
        </Heading>
      ) : (
        <p key={index}>{bold(line)}</p>
      ),
    );
}

const sizeOf = (isInner: boolean, level: 2 | 3): Pick<HeadingProps, 'level' | 'size'> =>
  isInner ? { level: level === 2 ? 3 : 4, size: '2xs' } : { level, size: 'xs' };

const bold = (line: string) =>
  line.split('*').map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
