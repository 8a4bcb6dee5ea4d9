import { CertificatesConfig, provideConfig } from '@farled/infra';
import { Global, Module } from '@nestjs/common';
import { Contacts } from './contacts';
import { NavetConfig } from './navet/navet.config';
import { NavetClient } from './navet/navet-client';
import { PopulationRegister } from './navet/population-register';
import { PersonNumbers } from './person-numbers';
import { PersonRecords } from './person-records';
import { Persons } from './persons';
import { SignatureEvidences } from './signature-evidences';

/** Persons and what is known about them. */
@Global()
@Module({
  providers: [
    provideConfig(NavetConfig),
    provideConfig(CertificatesConfig),
    NavetClient,
    PopulationRegister,
    PersonNumbers,
    PersonRecords,
    Contacts,
    Persons,
    SignatureEvidences,
  ],
  exports: [Persons, SignatureEvidences],
})
export class RegisterModule {}
