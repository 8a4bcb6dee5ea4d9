import { newId } from '@farled/kernel';
import type { ConnectorPlugin } from './base/plugin';
import { Connectors } from './connectors';
import { FakeCaseSystem } from './contrib/sandbox-case-system/fake';

const plugin = (system: FakeCaseSystem, connect = () => system): ConnectorPlugin<'case-system'> => ({
  kind: 'case-system',
  name: 'fake',
  connect,
});
const delivery = {
  idempotencyKey: 'handover-1',
  caseReference: newId(),
  diaryNumber: 'BUN 2026-00001',
  service: 'ansok-forskola',
  receivedAt: new Date('2026-11-20T10:00:00Z'),
  application: {},
  applicant: { personalNumber: 'number' },
  documents: [],
};

describe('the registry of outside systems', () => {
  it('connects a system when it is first used, and once', () => {
    const connect = jest.fn(() => new FakeCaseSystem());
    const connectors = new Connectors();
    connectors.register(plugin(new FakeCaseSystem(), connect));
    expect(connect).not.toHaveBeenCalled();
    expect(connectors.get('case-system', 'fake')).toBe(connectors.get('case-system', 'fake'));
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('refuses two systems under one name, and names one that is missing', () => {
    const connectors = new Connectors();
    connectors.register(plugin(new FakeCaseSystem()));
    expect(() => connectors.register(plugin(new FakeCaseSystem()))).toThrow('case-system/fake is registered twice');
    expect(() => connectors.get('sms', 'fake')).toThrow('No connector sms/fake is registered');
  });

  it('gives a case that is delivered twice under one key to the system once', async () => {
    const system = new FakeCaseSystem();
    system.mode = 'losing-answers';
    await expect(system.deliver(delivery)).rejects.toThrow('case-system is unavailable');
    system.mode = 'up';
    await system.deliver(delivery);
    expect([system.attempts, system.received.size]).toEqual([2, 1]);
  });
});
