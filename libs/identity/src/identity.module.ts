import './identity-texts';
import './identity.policy';
import { CertificatesConfig, PeriodicWork, provideConfig } from '@farled/infra';
import { Global, type MiddlewareConsumer, Module, type NestModule, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { urlencoded } from 'express';
import { ActingController } from './acting/acting.controller';
import { ActingService } from './acting/acting.service';
import { ActingCheck } from './acting/acting-check';
import { ActingRights } from './acting/acting-rights';
import { GuardianRights } from './acting/guardian-rights';
import { KeptRights } from './acting/kept-rights';
import { PartyNames } from './acting/party-names';
import { RightList } from './acting/right-list';
import { RIGHT_SOURCES, type RightSource } from './acting/right-source';
import { SignatoryRights } from './acting/signatory-rights';
import {
  AppGrants,
  Apps,
  AppTokenMiddleware,
  AuthorizationMiddleware,
  appControllers,
  appProviders,
  METADATA_PATH,
  OwnApps,
} from './apps';
import { BreakGlass } from './break-glass/break-glass';
import { BreakGlassConfig } from './break-glass/break-glass.config';
import { BreakGlassController } from './break-glass/break-glass.controller';
import { Deputies } from './deputy/deputies';
import { DeputyController } from './deputy/deputy.controller';
import { EidCookies, EidSignings, eidControllers, eidProviders } from './eid';
import { BankIdLogin } from './login/bankid-login';
import { BankIdLoginController } from './login/bankid-login.controller';
import { AgentRights, minaOmbudControllers, minaOmbudProviders } from './mina-ombud';
import { BankIdConfig } from './orders/bankid.config';
import { BankIdConnection } from './orders/bankid-connection';
import { BankIdOrders } from './orders/bankid-orders';
import { OrderCompletion } from './orders/order-completion';
import { OrderStore } from './orders/order-store';
import { OrderUpkeep } from './orders/order-upkeep';
import { PhoneOrders } from './orders/phone-orders';
import { SignatureReports } from './orders/signature-reports';
import { ClaimedUnits } from './organisation/claimed-units';
import { OrganisationConfig } from './organisation/organisation.config';
import { OrganisationController } from './organisation/organisation.controller';
import { OrganisationService } from './organisation/organisation.service';
import { OrganisationSeed } from './organisation/organisation-seed';
import { OrganisationView } from './organisation/organisation-view';
import { UnitHistory } from './organisation/unit-history';
import { UnitWriter } from './organisation/unit-writer';
import { UsedAssertions } from './saml';
import { OwnLogins } from './session/own-logins';
import { OwnLoginsController } from './session/own-logins.controller';
import { SessionConfig } from './session/session.config';
import { SessionController } from './session/session.controller';
import { SessionMiddleware } from './session/session.middleware';
import { SessionCookie } from './session/session-cookie';
import { SessionStore } from './session/session-store';
import { Sessions } from './session/sessions';
import { StaffAccounts } from './staff/account/staff-accounts';
import { StaffDirectory } from './staff/account/staff-directory';
import { StaffLeaving } from './staff/account/staff-leaving';
import { StaffEntrance } from './staff/login-session/staff-entrance';
import { StaffSignIns } from './staff/login-session/staff-sign-ins';
import { StaffStanding } from './staff/login-session/staff-standing';
import { OidcConnection } from './staff/oidc/oidc-connection';
import { OidcLogin } from './staff/oidc/oidc-login';
import { ProviderLogout } from './staff/oidc/provider-logout';
import { ProviderLogoutController } from './staff/oidc/provider-logout.controller';
import { StaffProviders } from './staff/provider/staff-providers';
import { StaffProvidersConfig } from './staff/provider/staff-providers.config';
import { SamlConfig } from './staff/saml/saml.config';
import { SamlLogin } from './staff/saml/saml-login';
import { StaffLogin } from './staff/staff-login';
import { StaffLoginController } from './staff/staff-login.controller';
import { StaffLoginAttempts } from './staff/staff-login-attempts';
import { StepUpConfig } from './step-up/step-up.config';
import { StepUpGuard } from './step-up/step-up.guard';

const HOUR = 3_600_000;

const acting = [
  GuardianRights,
  SignatoryRights,
  KeptRights,
  {
    provide: RIGHT_SOURCES,
    useFactory: (
      guardians: GuardianRights,
      signatories: SignatoryRights,
      agents: AgentRights,
      kept: KeptRights,
    ): RightSource[] => [
      guardians,
      signatories,
      agents,
      ...kept.from('trustee', ['trustee-register']),
      ...kept.from('power-of-attorney', ['power-of-attorney', 'paper']),
    ],
    inject: [GuardianRights, SignatoryRights, AgentRights, KeptRights],
  },
  ActingRights,
  RightList,
  ActingCheck,
  ActingService,
  PartyNames,
];

const staff = [
  StaffProviders,
  StaffLoginAttempts,
  StaffDirectory,
  StaffAccounts,
  StaffSignIns,
  StaffEntrance,
  StaffStanding,
  SamlLogin,
  OidcConnection,
  OidcLogin,
  ProviderLogout,
  StaffLogin,
];
const organisation = [
  provideConfig(OrganisationConfig),
  UnitHistory,
  ClaimedUnits,
  UnitWriter,
  OrganisationService,
  OrganisationView,
  OrganisationSeed,
  StaffLeaving,
  Deputies,
];
const protection = [
  provideConfig(StepUpConfig),
  provideConfig(BreakGlassConfig),
  BreakGlass,
  { provide: APP_GUARD, useClass: StepUpGuard },
];

/** Who is acting: logins, sessions, signing orders, staff. Needs RegisterModule. */
@Global()
@Module({
  controllers: [
    SessionController,
    OwnLoginsController,
    BankIdLoginController,
    StaffLoginController,
    ProviderLogoutController,
    OrganisationController,
    DeputyController,
    BreakGlassController,
    ActingController,
    ...eidControllers,
    ...minaOmbudControllers,
    ...appControllers,
  ],
  providers: [
    provideConfig(SessionConfig),
    provideConfig(BankIdConfig),
    provideConfig(SamlConfig),
    provideConfig(StaffProvidersConfig),
    provideConfig(CertificatesConfig),
    SessionCookie,
    SessionStore,
    Sessions,
    OwnLogins,
    SessionMiddleware,
    BankIdConnection,
    OrderCompletion,
    OrderStore,
    BankIdOrders,
    PhoneOrders,
    OrderUpkeep,
    SignatureReports,
    BankIdLogin,
    UsedAssertions,
    ...staff,
    ...organisation,
    ...protection,
    ...acting,
    ...minaOmbudProviders,
    ...eidProviders,
    ...appProviders,
  ],
  exports: [
    Apps,
    OwnApps,
    BankIdOrders,
    PhoneOrders,
    SignatureReports,
    StaffDirectory,
    ActingRights,
    RightList,
    KeptRights,
    PartyNames,
    EidSignings,
    EidCookies,
  ],
})
export class IdentityModule implements NestModule, OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly store: SessionStore,
    private readonly attempts: StaffLoginAttempts,
    private readonly signIns: StaffSignIns,
    private readonly usedAssertions: UsedAssertions,
    private readonly apps: AppGrants,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    const oauth = 'api/oauth/{*path}';
    consumer.apply(AuthorizationMiddleware).forRoutes(oauth, METADATA_PATH);
    consumer.apply(SessionMiddleware, AppTokenMiddleware).exclude(oauth).forRoutes('api/{*path}');
    const form = urlencoded({ extended: false, limit: '512kb', parameterLimit: 5 });
    const answers = ['api/login/staff/acs', 'api/login/staff/oidc/{*path}', 'api/eid/login/acs', 'api/eid/sign/acs'];
    consumer.apply(form).forRoutes(...answers);
  }

  onModuleInit(): void {
    this.periodic.register('identity.sessions', HOUR, () => this.store.removeExpired());
    this.periodic.register('identity.apps', HOUR, () => this.apps.removeOld());
    this.periodic.register('identity.attempts', HOUR, () => this.attempts.removeOld());
    this.periodic.register('identity.staff-sign-ins', HOUR, () => this.signIns.removeOld());
    this.periodic.register('identity.used-assertions', HOUR, () => this.usedAssertions.removeOld());
  }
}
