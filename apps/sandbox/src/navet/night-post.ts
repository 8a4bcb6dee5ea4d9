import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@farled/kernel';
import type { LifeEvents, LivingPerson } from '../data/life-events';
import { testPersons } from '../data/test-persons';
import type { Modes } from '../modes';
import { personPostXml } from './person-post-xml';

const ORDER = '00000236-FO01-0002';
const NUMBERED = /^Navetavisering_.*_(\d+)\.xml$/;

interface NightFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The transport of Skatteverket's nightly deliveries (avisering): numbered files in a folder. By its mode it keeps a file
 * back, sends one twice, out of order or broken, as transports do; what was kept back comes when somebody asks for it.
 */
export class NightPost {
  private readonly kept: NightFile[] = [];
  private last: number | undefined;

  constructor(
    private readonly folder: string,
    private readonly events: LifeEvents,
    private readonly modes: Modes,
    private readonly clock: Clock,
  ) {}

  /** How many files are kept back. */
  get withheld(): number {
    return this.kept.length;
  }

  /** Ends a night: what has happened becomes a delivery. Returns its number. */
  send(): number {
    const sequence = this.nextNumber();
    const file = { name: this.nameOf(sequence), text: delivery(this.events.takeUntold(), this.events) };
    const mode = this.modes.of('navet-deliveries');
    if (mode === 'withheld' || mode === 'down') this.kept.push(file);
    else this.write(mode === 'error' ? { ...file, text: file.text.slice(0, -40) } : file);
    if (mode === 'duplicates') this.write({ ...file, name: file.name.replace(ORDER, `${ORDER}-igen`) });
    return sequence;
  }

  /** Sends what was kept back, the latest first. */
  release(): number {
    const files = this.kept.splice(0).reverse();
    for (const file of files) this.write(file);
    return files.length;
  }

  /** Everybody, in one file to fill a register from. */
  sendAll(): string {
    const { residents, children } = testPersons;
    const all = [...residents, ...children].filter(({ protection }) => protection !== 'OKÄND');
    const persons = all.flatMap(({ personalNumber }) => this.events.find(personalNumber) ?? []);
    const file = { name: `Grunduttag_${this.today()}_${Date.now()}.xml`, text: delivery(persons, this.events) };
    this.write(file);
    return file.name;
  }

  /** A file has its name once it is whole. */
  private write({ name, text }: NightFile): void {
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, name);
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  }

  private nextNumber(): number {
    this.last = Math.max(this.last ?? 0, ...this.numbersInFolder()) + 1;
    return this.last;
  }

  private numbersInFolder(): number[] {
    mkdirSync(this.folder, { recursive: true });
    return readdirSync(this.folder).flatMap((name) => Number(NUMBERED.exec(name)?.[1] ?? []) || []);
  }

  private nameOf(sequence: number): string {
    return `Navetavisering_${ORDER}_${this.today()}_${sequence}.xml`;
  }

  private today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })
      .format(this.clock.now())
      .replaceAll('-', '');
  }
}

function delivery(persons: readonly LivingPerson[], { custody }: LifeEvents): string {
  const posts = persons.map((person) => personPostXml(person, custody)).join('\n');
  const namespace = 'http://xmls.skatteverket.se/se/skatteverket/folkbokforing/na/avisering/V1';
  return `<?xml version="1.0" encoding="UTF-8"?>
<ns0:Navetavisering xmlns:ns0="${namespace}"><ns0:Folkbokforingsposter>${posts}</ns0:Folkbokforingsposter></ns0:Navetavisering>
`;
}
