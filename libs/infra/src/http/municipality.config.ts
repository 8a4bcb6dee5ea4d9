import { IsEmail, IsString } from 'class-validator';
import { FromEnv } from '../config/from-env';
import { mustBeSet } from '../config/production-checks';

/** Who runs this installation, as shown to residents. */
export class MunicipalityConfig {
  @FromEnv('FARLED_MUNICIPALITY', {
    default: 'Exempelköping',
    description: 'Name of the municipality.',
    production: mustBeSet,
  })
  @IsString()
  name: string;

  @FromEnv('FARLED_MUNICIPALITY_PHONE', {
    default: '08-465 004 00',
    description: 'Phone number of the contact centre; also the route for people with protected personal data.',
    production: mustBeSet,
  })
  @IsString()
  phone: string;

  @FromEnv('FARLED_MUNICIPALITY_EMAIL', {
    default: 'kontaktcenter@exempelkoping.example',
    description: 'E-mail address of the contact centre.',
    production: mustBeSet,
  })
  @IsEmail()
  email: string;

  @FromEnv('FARLED_ORGANISATION_NUMBER', {
    default: '2120000000',
    description: 'Organisation number of the municipality, ten digits.',
    production: mustBeSet,
  })
  @IsString()
  organisationNumber: string;
}
