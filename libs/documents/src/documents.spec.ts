import { createHash, randomBytes } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { DatabaseModule, HTTP_OPTIONS, HttpModule, InfraModule, infraTables, Public, prepareHttp } from '@farled/infra';
import { newId, Unavailable } from '@farled/kernel';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { Documents, DocumentsModule, documentsTables, downloadHeaders, receiveUpload, Scanner } from '.';
import { EicarScanner } from './testing/eicar-scanner';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(600_000)]);
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');
const owner = { ownerKind: 'draft', ownerId: newId() } as const;
const limits = { accept: ['pdf', '.jpg', 'text/plain'], maxBytes: 1_000_000 };

/** Lets supertest keep a download as bytes. */
const binary: Parameters<request.Test['parse']>[0] = (response, done) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: string) => pieces.push(Buffer.from(piece, 'binary')));
  response.on('end', () => done(null, Buffer.concat(pieces)));
};

/** An office document whose first part is small in the file and large in the memory. */
function zipBomb(): Buffer {
  const name = Buffer.from('[Content_Types].xml');
  const packed = deflateRawSync(Buffer.alloc(60_000_000));
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(60_000_000, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

@Controller('api/files')
class Files {
  constructor(private readonly documents: Documents) {}

  @Public() @Post() upload(@Req() incoming: Request) {
    return receiveUpload(incoming, (file) => this.documents.store(undefined, { ...file, ...owner, ...limits }));
  }
  @Public() @Get(':id') async download(@Param('id') id: string, @Res() response: Response) {
    const { stream, document } = await this.documents.open(id);
    response.set(downloadHeaders(document));
    stream.pipe(response);
  }
}

describe('Documents', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let documents: Documents;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot([infraTables, documentsTables], { url: database.url }),
        InfraModule,
        HttpModule,
        DocumentsModule,
      ],
      controllers: [Files],
    })
      .overrideProvider(Scanner)
      .useClass(EicarScanner)
      .compile();
    app = module.createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    app.useLogger(false);
    prepareHttp(app);
    await app.listen(0, '127.0.0.1');
    documents = app.get(Documents);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  const http = () => request(app.getHttpServer());
  const upload = (content: Buffer | string, filename: string) =>
    http().post('/api/files').attach('file', Buffer.from(content), { filename });
  const sql = (query: string) => app.get(DataSource).query(query);
  const leftovers = () =>
    sql(`select distinct document_id from documents.chunk c
    where not exists (select 1 from documents.document d where d.id = c.document_id)`);

  it('stores a file in chunks and gives it back as it came, to be saved and not shown', async () => {
    const { body } = await upload(PDF, 'Intyg från läkare åäö.pdf').expect(201);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(body).toMatchObject({
      name: 'Intyg från läkare åäö.pdf',
      size: PDF.length,
      type: 'application/pdf',
      sha256,
      scan: 'clean',
    });
    expect(await sql(`select count(*)::int as n from documents.chunk where document_id = '${body.id}'`)).toEqual([
      { n: 3 },
    ]);
    const back = await http().get(`/api/files/${body.id}`).buffer(true).parse(binary);
    expect(PDF.equals(back.body as Buffer)).toBe(true);
    expect(back.headers['content-disposition']).toContain('attachment; filename="Intyg fr_n l_kare ___.pdf"');
    expect(back.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it.each([
    ['an oversized file', Buffer.concat([PDF, PDF]), 'stor.pdf', 413, 'document.too-large'],
    [
      'a program that calls itself a PDF',
      Buffer.concat([Buffer.from('MZ'), randomBytes(500)]),
      'a.pdf',
      415,
      'document.wrong-type',
    ],
    ['an archive', Buffer.from('504b0304', 'hex'), 'a.pdf', 415, 'document.wrong-type'],
    ['an archive that swells when it is opened', zipBomb(), 'a.docx', 415, 'document.wrong-type'],
    ['an empty file', Buffer.alloc(0), 'a.pdf', 422, 'document.empty'],
  ])('refuses %s and keeps nothing of it', async (_, content, name, status, code) => {
    const answer = await upload(content, name).expect(status);
    expect(answer.body.code).toBe(code);
    expect(await leftovers()).toEqual([]);
  });

  it('refuses what is no upload', async () => {
    await http().post('/api/files').send({ a: 1 }).expect(415);
    await http().post('/api/files').field('note', 'no file').expect(400);
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf';
    await http().post('/api/files').set('content-type', 'multipart/form-data; boundary=x').send(cut).expect(400);
    expect(await leftovers()).toEqual([]);
  });

  it.each(['<!doctype html><script>alert(1)</script>', '<svg onload="alert(1)"/>', '=cmd|calc'])(
    'gives what a browser could run back as text to be saved: %s',
    async (content) => {
      const { body } = await upload(content, 'a.html').expect(201);
      expect(body).toMatchObject({ type: 'text/plain', name: 'a.html.txt' });
      const { headers } = await http().get(`/api/files/${body.id}`).expect(200);
      expect(headers['content-type']).toMatch(/^text\/plain/);
      expect(headers['content-disposition']).toMatch(/^attachment;/);
      expect(headers['content-security-policy']).toContain('sandbox');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
      await sql(`delete from documents.chunk where document_id = '${body.id}'`);
    },
  );

  it('keeps nothing when the sender hangs up half-way', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const ended = new Promise<unknown>((resolve) => {
      jest.spyOn(documents, 'store').mockImplementationOnce((tx, file) => {
        const stored = Documents.prototype.store.call(documents, tx, file);
        stored.then(resolve, resolve);
        return stored;
      });
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /api/files HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n' +
        'a'.repeat(400_000),
      () => socket.destroy(),
    );
    expect(await ended).toBeInstanceOf(Error);
    expect(await leftovers()).toEqual([]);
  });

  it('does not serve malware, and removes it', async () => {
    const { body } = await upload(`${'x'.repeat(262_100)}${EICAR}`, 'brev.txt').expect(201);
    expect(body.scan).toBe('infected');
    await http().get(`/api/files/${body.id}`).expect(409);
    expect(await sql(`select 1 from documents.chunk where document_id = '${body.id}'`)).toEqual([]);
    expect(await documents.notClean([body.id])).toEqual([body.id]);
  });

  it('serves nothing before the scanner has said that it is clean', async () => {
    const scanner = jest.spyOn(app.get(Scanner), 'scan').mockRejectedValueOnce(new Unavailable('scanner'));
    const { body } = await upload('hej', 'brev.txt').expect(201);
    expect(body.scan).toBe('pending');
    await http().get(`/api/files/${body.id}`).expect(409);
    expect(await documents.scanWaiting()).toBe(1);
    await http().get(`/api/files/${body.id}`).expect(200, 'hej');
    scanner.mockRestore();
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\x\\brev.txt', 'brev.txt'],
    ['faktura\u202Etxt.exe', 'fakturatxt.exe.txt'],
    ['bild.jpg', 'bild.jpg.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['', 'fil.txt'],
  ])('calls a text named %j %j', async (declaredName, name) => {
    const stored = await documents.store(undefined, {
      stream: Readable.from([Buffer.from('hej')]),
      declaredName,
      ...owner,
      ...limits,
    });
    expect(stored.name).toBe(name);
  });

  it('stores and adopts in the transaction of the caller, or not at all', async () => {
    const stream = () => Readable.from([PDF]);
    const undone = app.get(DataSource).transaction(async (tx) => {
      await documents.store(tx, { stream: stream(), declaredName: 'a.pdf', ...owner, ...limits, maxBytes: 5_000_000 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await leftovers()).toEqual([]);
    const kept = await documents.store(undefined, { stream: stream(), declaredName: 'a.pdf', ...owner, ...limits });
    const ownerId = newId();
    await app.get(DataSource).transaction((tx) => documents.adopt(tx, [kept.id], { ownerKind: 'case', ownerId }));
    expect((await documents.find(kept.id)).ownerId).toBe(ownerId);
  });

  it('makes a tagged PDF that names its language', async () => {
    const facts = [{ label: 'Diarienummer', value: 'BUN 2026-1' }];
    const pdf = await documents.pdf({
      title: 'Beslut om förskoleplats',
      language: 'sv',
      sender: 'Exempelköping',
      blocks: [
        { kind: 'facts', rows: facts },
        { kind: 'heading', text: 'Så här överklagar du' },
        { kind: 'list', items: ['Łódź'] },
      ],
      footer: 'Exempelköpings kommun',
    });
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Lang (sv-SE)');
    expect(text).toContain('/Marked true');
    expect(text).toMatch(/\/S \/H1/);
  });
});
