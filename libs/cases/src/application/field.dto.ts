import { Matches } from 'class-validator';

/** The field of the form that a file answers. */
export class FieldDto {
  @Matches(/^\w{1,60}$/)
  field: string;
}
