import { leadsOutside } from './outside-address';

describe('leadsOutside', () => {
  it.each([
    'http://example.com/logo.png',
    'https://127.0.0.1/logo.png',
    'https://localhost/logo.png',
    'https://10.1.2.3/',
    'https://172.31.255.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'ftp://93.184.216.34/',
  ])('not %s', async (address) => {
    expect(await leadsOutside(new URL(address))).toBe(false);
  });

  it.each(['https://93.184.216.34/logo.png', 'https://[2606:2800:220:1::1]/logo.png'])('%s', async (address) => {
    expect(await leadsOutside(new URL(address))).toBe(true);
  });
});
