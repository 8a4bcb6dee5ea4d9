import { ValidateBy, type ValidationArguments } from 'class-validator';

/** A text that may be empty only where files say it instead; they are the `documents` beside it. */
export const TextOrFiles = (): PropertyDecorator =>
  ValidateBy({
    name: 'minLength',
    validator: {
      validate: (text: unknown, beside?: ValidationArguments) => hasWords(text) || hasFiles(beside?.object),
    },
  });

const hasWords = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';

const hasFiles = (input: object = {}): boolean =>
  'documents' in input && Array.isArray(input.documents) && input.documents.length > 0;
