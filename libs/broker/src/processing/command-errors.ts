/** The broker cannot take or finish a command now; nothing is known to have changed. */
export class BrokerUnavailable extends Error {
  override readonly name = 'BrokerUnavailable';
}

/** More is under way than the broker can hold: the client shall come back later. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}
