// The library's own container needs this first, wherever the library is loaded from.
import 'reflect-metadata';

export * as x509 from '@peculiar/x509';
