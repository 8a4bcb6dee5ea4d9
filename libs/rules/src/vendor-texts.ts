import type { Text } from './problem';

interface Texts {
  readonly message: Text;
  readonly hint: Text;
}

const texts = (sv: string, en: string, hintSv: string, hintEn: string): Texts => ({
  message: { sv, en },
  hint: { sv: hintSv, en: hintEn },
});

/** What the vendor's rules mean, in both languages; their own messages are English and speak of XML. */
export const VENDOR_TEXTS = {
  'called-element': texts(
    'Anropet säger inte vilken process som ska köras.',
    'The call activity does not say which process to run.',
    'Ange processens id.',
    'Enter the id of the process.',
  ),
  'duplicate-task-headers': texts(
    'Samma rubrik (header) finns flera gånger.',
    'The same task header occurs more than once.',
    'Ta bort dubbletten.',
    'Remove the duplicate.',
  ),
  'error-reference': texts(
    'Felhändelsens fel saknar namn eller felkod.',
    'The error of the event lacks a name or a code.',
    'Välj ett fel och ge det en kod.',
    'Choose an error and give it a code.',
  ),
  'escalation-boundary-event-attached-to-ref': texts(
    'Eskaleringar kommer bara från underprocesser och anropade processer.',
    'Escalations come from sub-processes and called processes only.',
    'Fäst händelsen på en underprocess eller ett anrop.',
    'Attach the event to a sub-process or a call activity.',
  ),
  'escalation-reference': texts(
    'Det framgår inte vad som eskaleras.',
    'It is not said what is escalated.',
    'Välj en eskalering och ge den en kod.',
    'Choose an escalation and give it a code.',
  ),
  'executable-process': texts(
    'Processen är inte markerad som körbar.',
    'The process is not marked as executable.',
    'Slå på "Executable" för processen.',
    'Switch on "Executable" for the process.',
  ),
  implementation: texts(
    'Aktiviteten säger inte vad som ska utföras.',
    'The task does not say what is to be done.',
    'Ange en jobbtyp, eller ett beslut för en beslutsaktivitet.',
    'Enter a job type, or a decision for a business rule task.',
  ),
  'io-mapping': texts(
    'En variabelmappning saknar källa eller mål.',
    'A variable mapping lacks its source or its target.',
    'Fyll i båda, eller ta bort raden.',
    'Fill in both, or remove the line.',
  ),
  'loop-characteristics': texts(
    'Upprepningen säger inte vilken lista som ska gås igenom, eller så saknas halva resultatet.',
    'The repetition does not say which list to go through, or half of its result is missing.',
    'Ange en lista (inputCollection), och både outputCollection och outputElement eller ingendera.',
    'Enter a list (inputCollection), and both outputCollection and outputElement or neither.',
  ),
  'link-event': texts(
    'Länken saknar namn, eller har samma namn som en annan.',
    'The link has no name, or the same as another.',
    'Ge den ett namn, och samma namn där den kommer ut.',
    'Give it a name, and the same where it comes out.',
  ),
  'message-reference': texts(
    'Det framgår inte vilket meddelande som väntas.',
    'It is not said which message is waited for.',
    'Välj ett meddelande och ge det ett namn.',
    'Choose a message and give it a name.',
  ),
  'no-binding-type': texts(
    'Bindning till en viss version används inte här; den senaste i samma publicering gäller.',
    'Binding to a version is not used here; the latest of the same publication counts.',
    'Du kan låta det stå.',
    'You may leave it.',
  ),
  'no-version-tag': texts(
    'Versionsmärken används inte här.',
    'Version tags are not used here.',
    'Du kan låta det stå.',
    'You may leave it.',
  ),
  'sequence-flow-condition': texts(
    'Villkoret saknas, eller sitter på ett flöde där det aldrig prövas.',
    'The condition is missing, or is on a flow where it is never looked at.',
    'Sätt villkor på varje flöde ut från en exklusiv gateway utom standardflödet, och bara där.',
    'Put a condition on each flow out of an exclusive gateway but the default one, and only there.',
  ),
  'signal-reference': texts(
    'Det framgår inte vilken signal som menas.',
    'It is not said which signal is meant.',
    'Välj en signal och ge den ett namn.',
    'Choose a signal and give it a name.',
  ),
  subscription: texts(
    'Meddelandet saknar korrelationsnyckel.',
    'The message has no correlation key.',
    'Ange ett uttryck som pekar ut ärendet, till exempel =caseId.',
    'Enter an expression that tells which case it is for, like =caseId.',
  ),
  timer: texts(
    'Tiden saknas eller går inte att tolka här.',
    'The time is missing or cannot be understood here.',
    'Ange en tidpunkt (2026-03-01T08:00:00Z), en tidslängd (P10D) eller ett uttryck som börjar med likhetstecken.',
    'Enter a date (2026-03-01T08:00:00Z), a duration (P10D) or an expression that begins with an equals sign.',
  ),
  'user-task-definition': texts(
    'Användaraktiviteten har inget formulär.',
    'The user task has no form.',
    'Välj ett formulär om handläggaren ska fylla i något.',
    'Choose a form if the officer is to fill in something.',
  ),
  'variable-name': texts(
    'Variabelns namn går inte att använda.',
    'The name of the variable cannot be used.',
    'Använd bokstäver, siffror och understreck, och börja inte med en siffra.',
    'Use letters, digits and underscores, and do not begin with a digit.',
  ),
  'wait-for-completion': texts(
    'Kompensering väntas alltid in.',
    'Compensation is always waited for.',
    'Låt händelsen vänta.',
    'Let the event wait.',
  ),
  'label-required': texts(
    'Elementet saknar namn.',
    'The element has no name.',
    'Ge det ett namn som den sökande förstår.',
    'Give it a name that the applicant understands.',
  ),
  'no-disconnected': texts(
    'Elementet är inte kopplat till flödet.',
    'The element is not connected to the flow.',
    'Koppla in det, eller ta bort det.',
    'Connect it, or remove it.',
  ),
  'no-duplicate-sequence-flows': texts(
    'Två flöden går mellan samma element.',
    'Two flows lead between the same elements.',
    'Ta bort det ena.',
    'Remove one of them.',
  ),
} as const satisfies Readonly<Record<string, Texts>>;

export type VendorRule = keyof typeof VENDOR_TEXTS;
