import { FromEnv, mustBeOutside } from '@farled/infra';
import { IsEmail, Matches } from 'class-validator';

/** How e-mail leaves the municipality. */
export class SmtpConfig {
  @FromEnv('FARLED_SMTP_URL', {
    default: (env) => `smtp://${env.SANDBOX_HOST ?? '127.0.0.1'}:${env.SANDBOX_SMTP_PORT ?? 3025}`,
    secret: true,
    description: 'SMTP server, `smtp://` or `smtps://`, with user and password when it wants them.',
    production: mustBeOutside,
  })
  @Matches(/^smtps?:\/\//, { message: 'url must begin with smtp:// or smtps://' })
  url: string;

  @FromEnv('FARLED_MAIL_FROM', { default: 'noreply@exempelkoping.example', description: 'Sender of e-mail notices.' })
  @IsEmail()
  from: string;
}
