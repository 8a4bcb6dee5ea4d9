import {
  type Answers,
  type FormDefinition,
  personIn,
  personReference,
  replaceTexts,
  textsOfFormat,
} from '@farled/forms';
import { type Actor, PersonalNumber } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';

const FORMAT = 'personal-number';

/** Keeps personal numbers out of drafts: an answer refers to the person, and the register alone holds the number. */
@Injectable()
export class PersonAnswers {
  constructor(private readonly persons: Persons) {}

  /** The answers as they are stored: every personal number is a reference. */
  async stored(form: FormDefinition, answers: Answers): Promise<Answers> {
    const references = new Map<string, string>();
    for (const text of textsOfFormat(form, answers, FORMAT)) {
      const number = numberIn(text);
      if (number) references.set(text, personReference(await this.persons.findOrCreate(number), number));
    }
    return replaceTexts(form, answers, FORMAT, (text) => references.get(text) ?? withoutReference(text));
  }

  /** The answers as their writer wrote them. */
  async written(actor: Actor, form: FormDefinition, answers: Answers): Promise<Answers> {
    const numbers = new Map<string, string>();
    for (const text of textsOfFormat(form, answers, FORMAT)) {
      const id = personIn(text);
      if (id) numbers.set(text, (await this.persons.numberOf(id, actor, 'application.own-answer')).formatted);
    }
    return replaceTexts(form, answers, FORMAT, (text) => numbers.get(text) ?? text);
  }
}

/** Nobody refers to a person whose number she does not know: a reference that was sent is no answer. */
const withoutReference = (text: string): string => (personIn(text) ? '' : text);

const TEN = /^(\d{6})([-+]?)(\d{4})$/;

/** Ten digits are a number as well, of this century or the last: they must not be stored either. */
function numberIn(text: string): PersonalNumber | undefined {
  const [, day, sign, last] = TEN.exec(text.trim()) ?? [];
  if (!day) return PersonalNumber.parse(text);
  const centuries = sign === '+' ? ['19', '18'] : ['19', '20'];
  return centuries.map((century) => PersonalNumber.parse(`${century}${day}${last}`)).find((number) => number);
}
