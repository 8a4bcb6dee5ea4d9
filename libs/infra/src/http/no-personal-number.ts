import { mentionsPersonalNumber } from '@farled/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Free text that goes where no personal number may be, such as a purpose in the audit log. */
export const NoPersonalNumber = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'noPersonalNumber',
      validator: { validate: (text: unknown) => typeof text !== 'string' || !mentionsPersonalNumber(text) },
    },
    options,
  );
