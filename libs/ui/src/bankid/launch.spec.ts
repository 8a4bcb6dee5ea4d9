/// <reference types="jest" />
import { withReturn } from './launch';

describe('opening BankID on this device', () => {
  it('comes back to the page one left, marked as a return', () => {
    const launch = withReturn(
      'https://app.bankid.com/?autostarttoken=t&redirect=',
      'https://kommun.example/logga-in?till=%2F#x',
    );
    expect(new URL(launch).searchParams.get('redirect')).toBe(
      'https://kommun.example/logga-in?till=%2F#initiated=true',
    );
    expect(new URL(launch).searchParams.get('autostarttoken')).toBe('t');
  });

  it('leaves the address of the desktop program as it is', () => {
    const launch = 'bankid:///?autostarttoken=t&redirect=null';
    expect(withReturn(launch, 'https://kommun.example/')).toBe(launch);
  });
});
