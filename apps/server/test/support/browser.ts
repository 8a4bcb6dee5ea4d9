import type { INestApplication } from '@nestjs/common';
import request from 'supertest';

type Agent = ReturnType<typeof request.agent>;

/** A browser at the platform: keeps cookies, and shows the token of its session as our pages do. */
export class Browser {
  readonly agent: Agent;
  private token = '';

  private constructor(app: INestApplication) {
    this.agent = request.agent(app.getHttpServer());
  }

  /** Opens the first page, which asks for the session. */
  static async open(app: INestApplication): Promise<Browser> {
    const browser = new Browser(app);
    await browser.session();
    return browser;
  }

  async session() {
    const { body } = await this.agent.get('/api/session').expect(200);
    this.token = body.csrfToken;
    return body;
  }

  /** What each unsafe request carries. */
  headers(): Record<string, string> {
    return { 'x-csrf-token': this.token };
  }

  /** Any method, as it stands in the router. */
  call(method: string, path: string) {
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete' | 'patch';
    const made = this.agent[verb](path).set('x-csrf-token', this.token);
    return verb === 'get' ? made : made.send({});
  }

  post(path: string, body: object = {}) {
    return this.agent.post(path).set('x-csrf-token', this.token).send(body);
  }
}
