import './identity-texts';
import './identity.policy';
import { CertificatesConfig, PeriodicWork, provideConfig } from '@farled/infra';
import { Global, type MiddlewareConsumer, Module, type NestModule, type OnModuleInit } from '@nestjs/common';
import { urlencoded } from 'express';
import { ActingController } from './acting/acting.controller';
import { ActingService } from './acting/acting.service';
import { ActingCheck } from './acting/acting-check';
import { ActingRights } from './acting/acting-rights';
import { GuardianRights } from './acting/guardian-rights';
import { PartyNames } from './acting/party-names';
import { RIGHT_SOURCES, type RightSource } from './acting/right-source';
import { EidCookies, EidSignings, eidControllers, eidProviders } from './eid';
import { BankIdLogin } from './login/bankid-login';
import { BankIdLoginController } from './login/bankid-login.controller';
import { BankIdConfig } from './orders/bankid.config';
import { BankIdConnection } from './orders/bankid-connection';
import { BankIdOrders } from './orders/bankid-orders';
import { OrderCompletion } from './orders/order-completion';
import { OrderStore } from './orders/order-store';
import { OrderUpkeep } from './orders/order-upkeep';
import { PhoneOrders } from './orders/phone-orders';
import { UsedAssertions } from './saml';
import { OwnLogins } from './session/own-logins';
import { OwnLoginsController } from './session/own-logins.controller';
import { SessionConfig } from './session/session.config';
import { SessionController } from './session/session.controller';
import { SessionMiddleware } from './session/session.middleware';
import { SessionCookie } from './session/session-cookie';
import { SessionStore } from './session/session-store';
import { Sessions } from './session/sessions';
import { SamlConfig } from './staff/saml.config';
import { SamlServiceProvider } from './staff/saml-service-provider';
import { StaffDirectory } from './staff/staff-directory';
import { StaffLogin } from './staff/staff-login';
import { StaffLoginController } from './staff/staff-login.controller';
import { StaffLoginAttempts } from './staff/staff-login-attempts';

const HOUR = 3_600_000;

const acting = [
  GuardianRights,
  { provide: RIGHT_SOURCES, useFactory: (...sources: RightSource[]) => sources, inject: [GuardianRights] },
  ActingRights,
  ActingCheck,
  ActingService,
  PartyNames,
];

/** Who is acting: logins, sessions, signing orders, staff. Needs RegisterModule. */
@Global()
@Module({
  controllers: [
    SessionController,
    OwnLoginsController,
    BankIdLoginController,
    StaffLoginController,
    ActingController,
    ...eidControllers,
  ],
  providers: [
    provideConfig(SessionConfig),
    provideConfig(BankIdConfig),
    provideConfig(SamlConfig),
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
    BankIdLogin,
    UsedAssertions,
    StaffLoginAttempts,
    StaffDirectory,
    SamlServiceProvider,
    StaffLogin,
    ...acting,
    ...eidProviders,
  ],
  exports: [BankIdOrders, PhoneOrders, StaffDirectory, ActingRights, PartyNames, EidSignings, EidCookies],
})
export class IdentityModule implements NestModule, OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly store: SessionStore,
    private readonly attempts: StaffLoginAttempts,
    private readonly usedAssertions: UsedAssertions,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('api/{*path}');
    const form = urlencoded({ extended: false, limit: '512kb', parameterLimit: 5 });
    consumer.apply(form).forRoutes('api/login/staff/acs', 'api/eid/login/acs', 'api/eid/sign/acs');
  }

  onModuleInit(): void {
    this.periodic.register('identity.sessions', HOUR, () => this.store.removeExpired());
    this.periodic.register('identity.attempts', HOUR, () => this.attempts.removeOld());
    this.periodic.register('identity.used-assertions', HOUR, () => this.usedAssertions.removeOld());
  }
}
