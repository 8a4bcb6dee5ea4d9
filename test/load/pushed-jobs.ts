import type { Job } from '../conformance/support/raw-client';

/** Jobs by instance: pushed before somebody asks, or asked for before they are pushed. */
export class PushedJobs {
  private readonly early = new Map<string, string[]>();
  private readonly asked = new Map<string, (jobKey: string) => void>();

  push({ key, processInstanceKey }: Job): void {
    const take = this.asked.get(processInstanceKey);
    this.asked.delete(processInstanceKey);
    if (take) take(key);
    else this.early.set(processInstanceKey, [...(this.early.get(processInstanceKey) ?? []), key]);
  }

  of(instance: string): Promise<string> {
    const waiting = this.early.get(instance);
    const key = waiting?.shift();
    if (waiting?.length === 0) this.early.delete(instance);
    if (key !== undefined) return Promise.resolve(key);
    return new Promise((resolve) => this.asked.set(instance, resolve));
  }
}
