import './register.texts';
import './search/search.policy';
import { CertificatesConfig, provideConfig } from '@farled/infra';
import { Global, Module } from '@nestjs/common';
import { BolagsverketConfig } from './company/bolagsverket.config';
import { BolagsverketConnection } from './company/bolagsverket-connection';
import { Companies } from './company/companies';
import { CompanyRegister } from './company/company-register';
import { Signatories } from './company/signatories';
import { ContactCodes } from './contact-codes';
import { Contacts } from './contacts';
import { Custody } from './custody';
import { ForeignIdentities } from './foreign-identities';
import { AccessToken } from './navet/access-token';
import { NavetConfig } from './navet/navet.config';
import { NavetConnection } from './navet/navet-connection';
import { PopulationRegister } from './navet/population-register';
import { PopulationSource } from './navet/population-source';
import { RestClient } from './navet/rest-client';
import { XmlClient } from './navet/xml-client';
import { PersonNumbers } from './person-numbers';
import { PersonRecords } from './person-records';
import { PersonRegister } from './person-register';
import { Persons } from './persons';
import { Properties } from './property/properties';
import { PropertyRegister } from './property/property-register';
import { PropertyRegisterConfig } from './property/property-register.config';
import { BulkFill } from './replica/bulk-fill';
import { Deliveries } from './replica/deliveries';
import { DeliveryOrder } from './replica/delivery-order';
import { Intakes } from './replica/intakes';
import { NightlyRefresh } from './replica/nightly-refresh';
import { NumberLinks } from './replica/number-links';
import { OneAtATime } from './replica/one-at-a-time';
import { PostWriter } from './replica/post-writer';
import { ReplicaConfig } from './replica/replica.config';
import { ReplicaController } from './replica/replica.controller';
import { ReplicaService } from './replica/replica.service';
import { ReviewTraits } from './review-traits';
import { PersonSearch } from './search/person-search';
import { SearchController } from './search/search.controller';
import { WholeRegister } from './search/whole-register';
import { SignatureEvidences } from './signature-evidences';

const populationSource = {
  provide: PopulationSource,
  inject: [NavetConfig, RestClient, XmlClient],
  useFactory: ({ protocol }: NavetConfig, rest: RestClient, xml: XmlClient): PopulationSource =>
    protocol === 'xml' ? xml : rest,
};

const organisations = [
  provideConfig(BolagsverketConfig),
  BolagsverketConnection,
  CompanyRegister,
  Companies,
  Signatories,
  provideConfig(PropertyRegisterConfig),
  PropertyRegister,
  Properties,
];

/** Persons and organisations, and what is known about them. */
@Global()
@Module({
  controllers: [SearchController, ReplicaController],
  providers: [
    provideConfig(NavetConfig),
    provideConfig(CertificatesConfig),
    provideConfig(ReplicaConfig),
    NavetConnection,
    AccessToken,
    RestClient,
    XmlClient,
    populationSource,
    PopulationRegister,
    PersonNumbers,
    NumberLinks,
    PostWriter,
    OneAtATime,
    BulkFill,
    DeliveryOrder,
    Intakes,
    Deliveries,
    NightlyRefresh,
    ReplicaService,
    WholeRegister,
    PersonSearch,
    PersonRecords,
    PersonRegister,
    Custody,
    Contacts,
    ContactCodes,
    Persons,
    ForeignIdentities,
    ReviewTraits,
    SignatureEvidences,
    ...organisations,
  ],
  exports: [
    Companies,
    Signatories,
    Properties,
    Contacts,
    ContactCodes,
    Deliveries,
    NightlyRefresh,
    Persons,
    ReviewTraits,
    PersonRegister,
    PersonSearch,
    Custody,
    ForeignIdentities,
    SignatureEvidences,
  ],
})
export class RegisterModule {}
