import { IsString, MaxLength } from 'class-validator';
import { PowerScopeDto, WrittenNumber } from './power-scope.dto';

/** To whom a power of attorney is given, for what and how long. */
export class PowerOfAttorneyDto extends PowerScopeDto {
  @WrittenNumber()
  personalNumber: string;

  /** The holder's name as the giver knows it; it must agree with the register. */
  @IsString()
  @MaxLength(120)
  name: string;
}
