import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateIf } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^\d{8}[-+ ]?\d{4}$/;

/** A personal number as people write it. */
export const WrittenNumber = () => Matches(NUMBER);

/** For what and how long a power of attorney is given. */
export class PowerScopeDto {
  /** The e-services by slug; null for all. */
  @ValidateIf((scope: PowerScopeDto) => scope.services !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  services: string[] | null;

  @Matches(DAY)
  startsOn: string;

  @Matches(DAY)
  endsOn: string;
}
