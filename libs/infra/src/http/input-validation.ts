import { Rejected, type Violation } from '@farled/kernel';
import { type ValidationError, ValidationPipe } from '@nestjs/common';

/** Checks every DTO: unknown fields are refused, and all faults are named at once by their path. */
export const inputValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new Rejected(
        'invalid-input',
        'invalid',
        {},
        errors.flatMap((error) => violations(error)),
      ),
  });

function violations(error: ValidationError, parent = ''): Violation[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({ path, code }));
  return [...own, ...(error.children ?? []).flatMap((child) => violations(child, path))];
}
