import { Injectable } from '@nestjs/common';
import type { ConnectorKind, ConnectorKinds, ConnectorPlugin } from './base/plugin';

/** The registry of outside systems: a plugin is chosen by kind and name, and connected when it is first used. */
@Injectable()
export class Connectors {
  private readonly plugins = new Map<string, ConnectorPlugin>();
  private readonly connected = new Map<string, ConnectorKinds[ConnectorKind]>();

  register(plugin: ConnectorPlugin): void {
    const id = key(plugin.kind, plugin.name);
    if (this.plugins.has(id)) throw new Error(`The connector ${id} is registered twice`);
    this.plugins.set(id, plugin);
  }

  get<K extends ConnectorKind>(kind: K, name: string): ConnectorKinds[K] {
    const id = key(kind, name);
    const plugin = this.plugins.get(id);
    if (!plugin) throw new Error(`No connector ${id} is registered`);
    const known = this.connected.get(id) ?? plugin.connect();
    this.connected.set(id, known);
    return known as ConnectorKinds[K];
  }
}

const key = (kind: ConnectorKind, name: string) => `${kind}/${name}`;
