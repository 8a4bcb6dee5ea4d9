import type { EngineName } from '@farled/stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WorkflowConfig } from '../workflow.config';
import { ask } from './ask';
import { type Connection, connect } from './connect';

const CLOSING_MS = 200;

/** The connections to the engines of this installation; each is opened when it is first needed. */
@Injectable()
export class Engines implements OnApplicationShutdown {
  private readonly open = new Map<string, Connection>();

  constructor(private readonly config: WorkflowConfig) {}

  /** The engine of new cases. */
  get current(): EngineName {
    return this.config.clusterAddress ? 'cluster' : 'embedded';
  }

  /** Throws when an engine does not answer. */
  async check(): Promise<void> {
    await Promise.all(this.names.map((engine) => ask(() => this.commands(engine).topology())));
  }

  /** Every engine that may have running cases. */
  get names(): EngineName[] {
    const isEmbedded = this.config.hasEmbedded || !this.config.clusterAddress;
    return [
      ...(isEmbedded ? (['embedded'] as const) : []),
      ...(this.config.clusterAddress ? ['cluster' as const] : []),
    ];
  }

  /** For commands and their answers. */
  commands(engine: EngineName): Connection {
    return this.connection(engine, 'commands');
  }

  /** For streams of jobs, which the SDK wants apart from commands: a broken stream would mark the connection as lost. */
  streams(engine: EngineName): Connection {
    return this.connection(engine, 'streams');
  }

  async onApplicationShutdown(): Promise<void> {
    const connections = [...this.open.values()];
    this.open.clear();
    await Promise.all(connections.map((connection) => connection.close(CLOSING_MS)));
  }

  private connection(engine: EngineName, use: string): Connection {
    const name = `${engine}/${use}`;
    const known = this.open.get(name);
    if (known) return known;
    const connection = connect(this.address(engine));
    this.open.set(name, connection);
    return connection;
  }

  private address(engine: EngineName): string {
    const { clusterAddress, brokerHost, brokerPort } = this.config;
    if (engine === 'embedded') return `grpc://${brokerHost}:${brokerPort}`;
    if (!clusterAddress) throw new Error('ZEEBE_ADDRESS is not set, but a case runs in a cluster');
    return clusterAddress;
  }
}
