import { Equals, IsUUID } from 'class-validator';
import { PowerScopeDto, WrittenNumber } from './power-scope.dto';

/** Who gives a power of attorney to whom. */
export class PaperPartiesDto {
  @WrittenNumber()
  giver: string;

  @WrittenNumber()
  holder: string;
}

/** A power of attorney that came on paper, as an officer writes it down. */
export class PaperPowerDto extends PowerScopeDto {
  @WrittenNumber()
  giver: string;

  @WrittenNumber()
  holder: string;

  /** The scan, taken in before. */
  @IsUUID()
  scanId: string;

  /** The officer says that she has seen the original, its signature and who gave it. */
  @Equals(true)
  isChecked: boolean;
}
