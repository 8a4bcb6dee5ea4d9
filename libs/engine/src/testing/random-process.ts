import {
  boundary,
  catchEvent,
  definition,
  element,
  end,
  error,
  escalation,
  eventSubProcess,
  flow,
  mappings,
  message,
  messageEvent,
  path,
  processFile,
  repeated,
  serviceTask,
  signal,
  start,
  throwEvent,
  timer,
  undoable,
} from './bpmn-text';
import type { Block, Disturbance, Single } from './random-block';

/** Over a list of two, which the choice changes while it is gone through. */
const ITEMS =
  'inputCollection="=for i in 1..2 return i + choice" inputElement="item" outputCollection="results" outputElement="=choice"';
const LISTENERS =
  '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="work" /><zeebe:executionListener eventType="end" type="work" /></zeebe:executionListeners>';

interface Piece {
  readonly xml: string;
  readonly first: string;
  readonly last: string;
}

/** Draws the block as a process `random`, which calls a process `called`. */
export function drawProcess(block: Block): string {
  const drawing = new Drawing();
  const { xml, first, last } = drawing.draw(block);
  const body = `${start()}${xml}${end()}${flow('start', first)}${flow(last, 'end')}`;
  return processFile(
    'random',
    body,
    `${message('note', '=caseId')}${error('no', 'NO')}${escalation('up')}${signal('alarm')}`,
  );
}

/** What `call` blocks call. */
export const calledProcess = processFile(
  'called',
  `${start()}${serviceTask('inner', '', 'work')}${end('done')}${flow('start', 'inner')}${flow('inner', 'done')}`,
);

class Drawing {
  private count = 0;

  draw(block: Block): Piece {
    if ('parts' in block) return this.parted(block);
    switch (block.kind) {
      case 'scope':
        return this.scope(block.inside, block.calledOff);
      case 'disturbed':
        return this.disturbed(block.inside, block.by, block.isInterrupting || ['error', 'message'].includes(block.by));
      case 'each':
        return this.each(block.inside, block);
      case 'race':
        return this.race();
      default:
        return this.single(block.kind);
    }
  }

  private parted({ kind, parts }: Extract<Block, { parts: readonly Block[] }>): Piece {
    const chosen = (at: number) => (at > 0 ? `=choice >= ${at}` : undefined);
    switch (kind) {
      case 'sequence':
        return this.sequence(parts.map((part) => this.draw(part)));
      case 'parallel':
        return this.branches('parallelGateway', parts, () => undefined);
      case 'several':
        return this.several(parts);
      default:
        return this.branches(kind === 'choice' ? 'exclusiveGateway' : 'inclusiveGateway', parts, chosen);
    }
  }

  private single(kind: Single): Piece {
    const id = this.id(kind);
    const note = messageEvent('note');
    const io = mappings([['=choice', 'local']], [['=local', `out_${id}`]]);
    const pieces: Record<typeof kind, () => Piece> = {
      task: () => alone(id, serviceTask(id, io, 'work')),
      user: () => alone(id, element('userTask', id)),
      receive: () => alone(id, element('receiveTask', id, '', { attributes: 'messageRef="note"' })),
      timer: () => alone(id, catchEvent(id, timer('timeDuration', 'PT1H'))),
      message: () => alone(id, catchEvent(id, note)),
      call: () => this.guarded(id, element('callActivity', id, '<zeebe:calledElement processId="called" />')),
      guarded: () => this.guarded(id, serviceTask(id, '', 'work')),
      reminded: () => this.reminded(id),
      send: () => alone(id, element('sendTask', id, '<zeebe:taskDefinition type="work" />')),
      script: () => alone(id, element('scriptTask', id, '<zeebe:script expression="=choice" resultVariable="made" />')),
      manual: () => alone(id, element('manualTask', id)),
      listened: () => alone(id, serviceTask(id, io + LISTENERS, 'work')),
      interruptible: () => this.interruptible(id),
      escalating: () => alone(id, throwEvent(id, definition('escalation', 'up'))),
      undone: () => this.undone(id),
      repeated: () => this.guarded(id, serviceTask(id, io, 'work', repeated(ITEMS))),
    };
    return pieces[kind]();
  }

  /** Errors lead on, too. */
  private guarded(id: string, activity: string): Piece {
    const caught = `${id}-caught`;
    const merge = this.id('merge');
    const event = boundary(caught, id, '<bpmn:errorEventDefinition errorRef="no" />');
    const gateway = element('exclusiveGateway', merge);
    return { xml: activity + event + gateway + flow(id, merge) + flow(caught, merge), first: id, last: merge };
  }

  /** A cycle beside it that ends by itself. */
  private reminded(id: string): Piece {
    const reminder = `${id}-reminder`;
    const event = boundary(reminder, id, timer('timeCycle', 'R2/PT30M'), false);
    return alone(id, serviceTask(id, '', 'work') + event + end(`${reminder}-end`) + flow(reminder, `${reminder}-end`));
  }

  /** A timer goes on beside it once, and a signal ends it. (What every message begins anew would never end.) */
  private interruptible(id: string): Piece {
    const [told, off] = [`${id}-told`, `${id}-off`];
    const merge = this.id('merge');
    const events =
      boundary(told, id, timer('timeDuration', 'PT20M'), false) + boundary(off, id, definition('signal', 'alarm'));
    const rest = end(`${told}-end`) + element('exclusiveGateway', merge);
    const flows = flow(told, `${told}-end`) + flow(off, merge) + flow(id, merge);
    return { xml: serviceTask(id, '', 'work') + events + rest + flows, first: id, last: merge };
  }

  /** Something is done and made undone at once. */
  private undone(id: string): Piece {
    const back = `${id}-back`;
    const throws = throwEvent(back, '<bpmn:compensateEventDefinition />');
    const task = undoable(id).replaceAll(/type="[^"]*"/g, 'type="work"');
    return { xml: task + throws + flow(id, back), first: id, last: back };
  }

  /** A scope that something opens an event sub-process in, beside what it does or in its place. */
  private disturbed(inside: Block, by: Disturbance, isInterrupting: boolean): Piece {
    const id = this.id('disturbed');
    const { xml, first, last } = this.draw(inside);
    const [begin, done, reply, work] = [`${id}-begin`, `${id}-done`, `${id}-reply`, `${id}-work`];
    const events: Record<Disturbance, string> = {
      message: messageEvent('note'),
      timer: timer('timeDuration', 'PT45M'),
      escalation: definition('escalation', 'up'),
      error: definition('error', 'no'),
    };
    const steps = serviceTask(work, '', 'work') + end(`${reply}-end`) + path(`${reply}-start`, work, `${reply}-end`);
    const event = eventSubProcess(reply, events[by], steps, isInterrupting);
    const body = start(begin) + xml + end(done) + flow(begin, first) + flow(last, done) + event;
    return alone(id, element('subProcess', id, '', { body }));
  }

  private sequence(pieces: readonly Piece[]): Piece {
    const flows = pieces.slice(1).map((piece, at) => flow(pieces[at]!.last, piece.first));
    const xml = pieces.map((piece) => piece.xml).join('') + flows.join('');
    return { xml, first: pieces[0]!.first, last: pieces.at(-1)!.last };
  }

  private branches(type: string, parts: readonly Block[], condition: (at: number) => string | undefined): Piece {
    const [fork, join] = [this.id('fork'), this.id('join')];
    const pieces = parts.map((part) => this.draw(part));
    const isChoice = type !== 'parallelGateway';
    const attributes = isChoice ? `default="${fork}-${pieces[0]!.first}"` : '';
    const flows = pieces.map((p, at) => flow(fork, p.first, condition(at)) + flow(p.last, join)).join('');
    const gateways = element(type, fork, '', { attributes }) + element(type, join);
    return { xml: gateways + pieces.map(({ xml }) => xml).join('') + flows, first: fork, last: join };
  }

  /** An inclusive choice in a scope of its own, whose end is the join: Zeebe knows no other before 8.6. */
  private several(parts: readonly Block[]): Piece {
    const [id, fork] = [this.id('several'), this.id('fork')];
    const [begin, pieces] = [`${id}-begin`, parts.map((part) => this.draw(part))];
    const attributes = `default="${fork}-${pieces[0]!.first}"`;
    const branches = pieces.map(({ xml, first, last }, at) => {
      const into = flow(fork, first, at > 0 ? `=choice >= ${at}` : undefined);
      return into + xml + end(`${last}-end`) + flow(last, `${last}-end`);
    });
    const gateway = element('inclusiveGateway', fork, '', { attributes });
    return alone(
      id,
      element('subProcess', id, '', { body: start(begin) + flow(begin, fork) + gateway + branches.join('') }),
    );
  }

  private scope(inside: Block, calledOff: boolean): Piece {
    const id = this.id('scope');
    const { xml, first, last } = this.draw(inside);
    const [begin, done, off, merge] = [`${id}-begin`, `${id}-done`, `${id}-off`, `${id}-merge`];
    const body = start(begin) + xml + end(done) + flow(begin, first) + flow(last, done);
    const scope = element('subProcess', id, mappings([['=choice', 'mine']]), { body });
    if (!calledOff) return alone(id, scope);
    const event = boundary(off, id, timer('timeDuration', 'PT2H'));
    const gateway = element('exclusiveGateway', merge);
    return { xml: scope + event + gateway + flow(id, merge) + flow(off, merge), first: id, last: merge };
  }

  private each(inside: Block, { isSequential, isCutShort }: { isSequential: boolean; isCutShort: boolean }): Piece {
    const id = this.id('each');
    const { xml, first, last } = this.draw(inside);
    const [begin, done] = [`${id}-begin`, `${id}-done`];
    const completionCondition = isCutShort ? '=numberOfCompletedInstances > choice' : '';
    const loop = repeated(ITEMS, { isSequential, completionCondition });
    const body = loop + start(begin) + xml + end(done) + flow(begin, first) + flow(last, done);
    return alone(id, element('subProcess', id, mappings([['=item', 'mine']]), { body }));
  }

  private race(): Piece {
    const [gateway, note, late, merge] = [this.id('race'), this.id('note'), this.id('late'), this.id('merge')];
    const events = catchEvent(note, messageEvent('note')) + catchEvent(late, timer('timeDuration', 'PT3H'));
    const gateways = element('eventBasedGateway', gateway) + element('exclusiveGateway', merge);
    const flows = flow(gateway, note) + flow(gateway, late) + flow(note, merge) + flow(late, merge);
    return { xml: events + gateways + flows, first: gateway, last: merge };
  }

  private id(kind: string): string {
    this.count += 1;
    return `${kind}${this.count}`;
  }
}

const alone = (id: string, xml: string): Piece => ({ xml, first: id, last: id });
