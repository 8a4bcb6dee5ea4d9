import { rmSync } from 'node:fs';
import {
  CLOCK,
  DatabaseModule,
  HttpModule,
  InfraModule,
  infraTables,
  OutboxDispatcher,
  Transactions,
  UrgentAlarms,
} from '@farled/infra';
import { ControlledClock, type Id, newId, OrganisationNumber, type Party, PersonalNumber } from '@farled/kernel';
import { MessagesModule, messagesTables, Notice, Notices } from '@farled/messages';
import { Companies, ContactCodes, Contacts, Persons, RegisterModule, registerTables } from '@farled/register';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { certificateFolder } from '../../../test/support/certificates';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { type ArrivalKind, type Sandbox, startSandbox, testPersons } from '../../sandbox/src';

const EMAIL = 'en.adress@example.com';
/** PTS number for fiction. */
const PHONE = '070-174 06 05';

jest.setTimeout(60_000);

describe('notices', () => {
  let certificates: string;
  const before = { ...process.env };
  const clock = new ControlledClock(new Date('2026-03-02T08:00:00Z'));
  let sandbox: Sandbox;
  let database: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    certificates = await certificateFolder();
    sandbox = await startSandbox({ port: 0, tlsPort: 0, smtpPort: 0, clamAvPort: 0, certificates });
    database = await createTestDatabase();
    const { port } = new URL(sandbox.tlsUrl);
    Object.assign(process.env, {
      FARLED_CERTS: certificates,
      FARLED_ALARM_MAIL: 'drift@exempel.se,sakerhet@exempel.se',
      SANDBOX_TLS_PORT: port,
      FARLED_PUBLIC_URL: 'https://e.exempel.se',
    });
    process.env.SANDBOX_SMTP_PORT = String(sandbox.smtpPort);
    const libraries = [infraTables, registerTables, messagesTables];
    const imports = [
      DatabaseModule.forRoot(libraries, { url: database.url }),
      InfraModule,
      HttpModule,
      RegisterModule,
      MessagesModule,
    ];
    app = await Test.createTestingModule({ imports }).overrideProvider(CLOCK).useValue(clock).compile();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await sandbox.close();
    await database.drop();
    process.env = before;
    rmSync(certificates, { recursive: true });
  });
  beforeEach(() => {
    for (const system of ['sms', 'mail', 'digital-mail']) sandbox.modes.set(system, 'up');
    sandbox.arrivals.clear();
  });

  const personCalled = (key: string) => {
    const found = testPersons.residents.find((person) => person.key === key);
    return app.get(Persons).findOrCreate(PersonalNumber.parse(found?.personalNumber ?? '') as PersonalNumber);
  };
  const deliver = () => app.get(OutboxDispatcher).drain();
  const stateOf = async (key: string) =>
    (await app.get(DataSource).manager.findOneByOrFail(Notice, { occasion: key })).state;

  async function announce(person: string, contact: object, key: string = newId()): Promise<string> {
    const personId = await personCalled(person);
    await app.get(Persons).saveContact(personId, contact);
    const occasion = {
      key,
      to: { kind: 'person', id: personId } as const,
      caseId: newId(),
      diaryNumber: 'BU 2026-00012',
    };
    await app.get(Transactions).run((tx) => app.get(Notices).announce(tx, occasion));
    return key;
  }

  it.each([
    ['mail', { email: EMAIL, channel: 'email' }],
    ['sms', { phone: PHONE, channel: 'sms' }],
    ['digital-mail', { channel: 'digital-mail' }],
  ])('go by %s to whom wants it so, and say only that something has happened', async (kind, contact) => {
    const key = await announce('elin', contact);
    await deliver();
    const [arrival, ...more] = sandbox.arrivals.list(kind as ArrivalKind);
    expect(more).toEqual([]);
    expect((arrival!.content.text as string).trim()).toMatch(
      /^Det har hänt något i ditt ärende BU 2026-00012\. Logga in: https:\/\/e\.exempel\.se\/a\/[0-9a-f-]{36} \/Exempelköping$/,
    );
    expect(await stateOf(key)).toBe('sent');
  });

  it.each(['elin', 'sara', 'filip', 'una'])('name nobody and carry no number, also for %s', async (person) => {
    const { name, personalNumber } = testPersons.residents.find(({ key }) => key === person) ?? {
      name: { given: '', surname: '' },
    };
    for (const channel of ['email', 'sms', 'digital-mail']) {
      await announce(person, { email: EMAIL, phone: PHONE, channel });
      await deliver();
    }
    const words = sandbox.arrivals.list().map(({ content }) => JSON.stringify([content.subject, content.text]));
    expect(words).toHaveLength(3);
    for (const text of words)
      for (const word of [name.given, `${name.given} ${name.surname}`, personalNumber])
        expect(text).not.toContain(word);
  });

  it('are sent once for one occasion', async () => {
    const key = await announce('elin', { email: EMAIL, channel: 'email' });
    await announce('elin', { email: EMAIL, channel: 'email' }, key);
    await deliver();
    expect(sandbox.arrivals.list('mail')).toHaveLength(1);
  });

  it('take the next way when the wanted one does not reach the person', async () => {
    await announce('nils', { phone: PHONE, channel: 'email' });
    await announce('omar', { email: EMAIL, phone: 'ingen', channel: 'sms' });
    const unreachable = await announce('sara', { email: null, phone: null, channel: 'email' });
    await deliver();
    expect(
      sandbox.arrivals
        .list()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['mail', 'sms']);
    expect(await stateOf(unreachable)).toBe('unreachable');
  });

  describe('to an organisation', () => {
    const SIGNATORY = newId();
    let inn: Id;
    const company = (): Party => ({ kind: 'organisation', id: inn });

    beforeAll(async () => {
      inn = await app.get(Companies).findOrCreate(OrganisationNumber.parse('5599999017') as OrganisationNumber);
    });

    const says = (contact: object) => app.get(Contacts).save(company(), contact, SIGNATORY);
    const confirms = async (kind: 'email' | 'phone') => {
      const { code } = await app.get(ContactCodes).begin(inn, kind);
      await app.get(ContactCodes).confirm({ partyId: inn, by: SIGNATORY }, kind, code);
    };
    const tells = async (): Promise<string> => {
      const key = newId();
      const occasion = { key, to: company(), caseId: newId(), diaryNumber: 'MBN 2026-00007' };
      await app.get(Transactions).run((tx) => app.get(Notices).announce(tx, occasion));
      await deliver();
      return stateOf(key);
    };

    it('go nowhere that nobody with the right to has confirmed', async () => {
      await says({ email: 'kontor@example.com', phone: PHONE, channel: 'email' });
      expect(await tells()).toBe('unreachable');
      expect(sandbox.arrivals.list()).toEqual([]);
    });

    it.each([
      ['mail', 'email', 'email'],
      ['sms', 'phone', 'sms'],
    ] as const)('go by %s once the address is confirmed, and name nobody', async (arrival, kind, channel) => {
      await says({ email: 'kontor@example.com', phone: PHONE, channel });
      await confirms(kind);
      expect(await tells()).toBe('sent');
      const texts = sandbox.arrivals.list(arrival).map(({ content }) => (content.text as string).trim());
      expect(texts).toHaveLength(1);
      expect(texts[0]).toMatch(
        /^Det har hänt något i ert ärende MBN 2026-00007\. Logga in som företrädare: https:\/\/e\.exempel\.se\/f\/[0-9a-f-]{36} \/Exempelköping$/,
      );
    });

    it('go to its digital mailbox by its number, when it has one', async () => {
      await says({ channel: 'digital-mail', language: 'en' });
      expect(await tells()).toBe('sent');
      const [mail] = sandbox.arrivals.list('digital-mail').map(({ content }) => content);
      expect(mail).toMatchObject({
        recipient: '5599999017',
        subject: "News in your organisation's case MBN 2026-00007",
      });
      sandbox.changes.closeMailbox('5599999017');
      expect(await tells()).toBe('sent');
      expect(sandbox.arrivals.list('mail')).toHaveLength(1);
    });
  });

  it('wait for a mail server that is down', async () => {
    sandbox.modes.set('mail', 'down');
    const key = await announce('elin', { email: EMAIL, channel: 'email' });
    await deliver();
    expect(await stateOf(key)).toBe('queued');
    sandbox.modes.set('mail', 'up');
    clock.advance(600_000);
    await deliver();
    expect(await stateOf(key)).toBe('sent');
  });

  it('are never sent a second time by SMS when nobody knows whether the first one left', async () => {
    sandbox.modes.set('sms', 'error');
    const key = await announce('elin', { phone: PHONE, channel: 'sms' });
    await deliver();
    sandbox.modes.set('sms', 'up');
    clock.advance(3_600_000);
    await deliver();
    expect(await stateOf(key)).toBe('maybe-sent');
    expect(sandbox.arrivals.list('sms')).toEqual([]);
  });

  it('and alarms that may not wait go to all in charge, once a day, and once more when they are over', async () => {
    const raise = () =>
      app.get(Transactions).run((tx) => app.get(UrgentAlarms).raise(tx, 'register.delivery-gap', '43'));
    await raise();
    await raise();
    await deliver();
    const mails = sandbox.arrivals.list('mail').map(({ content }) => content.text as string);
    const missing = expect.stringContaining('Fil nummer 43 från folkbokföringen saknas.');
    expect(mails).toEqual([missing, missing]);
    clock.advance(24 * 3_600_000);
    await raise();
    await deliver();
    expect(sandbox.arrivals.list('mail')).toHaveLength(4);
    await app.get(Transactions).run((tx) => app.get(UrgentAlarms).close(tx, 'register.delivery-gap'));
    await deliver();
    const subjects = sandbox.arrivals.list('mail').map(({ content }) => content.subject as string);
    expect(subjects.filter((subject) => subject === 'Larmet är över: register.delivery-gap')).toHaveLength(2);
  });
});
