/**
 * Holds the process it runs in to this machine: it listens on 127.0.0.1 whatever it asks for, every connection to anything
 * but loopback is refused before a packet or a name question leaves, and the process ends when the one that started it ends.
 *
 * It is not called here. Its text is written to a file that Node loads before the Playground (`loopbackOnlySource`), so it
 * must stand alone: nothing from outside its braces. The Playground itself has no setting for any of this.
 */
/* istanbul ignore next: a coverage counter inside would be a name from outside the braces. */
function holdToLoopback(): void {
  const net = require('node:net') as typeof import('node:net');
  const dns = require('node:dns') as typeof import('node:dns');
  const dgram = require('node:dgram') as typeof import('node:dgram');
  const LOOPBACK = '127.0.0.1';
  type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;
  type Named = Record<string, unknown>;
  type Address = { host?: unknown; path?: unknown; port?: unknown };

  const refusal = (what: string) =>
    Object.assign(new Error(`held to this machine: ${what} refused`), { code: 'ECONNREFUSED' });
  const isLoopback = (host: unknown) =>
    /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/i.test(String(host));
  const isPort = (value: unknown) => (typeof value === 'object' ? value === null : !Number.isNaN(Number(value ?? 0)));

  const server = net.Server.prototype as unknown as { listen: AnyFunction };
  const { listen } = server;
  server.listen = function (first, ...rest) {
    const after = rest.filter((value) => typeof value !== 'string' && value !== undefined && value !== null);
    if (typeof first === 'function') return listen.call(this, 0, LOOPBACK, first);
    if (isPort(first)) return listen.call(this, first ?? 0, LOOPBACK, ...after);
    const { path, port } = first as Address;
    // A path is a socket file on this machine; everything else is a port on some address.
    if (typeof first === 'string' || (path !== undefined && port === undefined))
      return listen.call(this, first, ...rest);
    return listen.call(this, { port: port ?? 0, host: LOOPBACK }, ...after);
  };

  const socket = net.Socket.prototype as unknown as { connect: AnyFunction; destroy(error: Error): void };
  const { connect } = socket;
  socket.connect = function (...args) {
    // net.connect hands over its arguments already put together as [options, callback].
    const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
    const to: Address =
      typeof first === 'object' && first !== null ? first : isPort(first) ? { host: args[1] } : { path: first };
    const host = to.host || 'localhost';
    if (to.path || isLoopback(host)) return connect.apply(this, args);
    process.nextTick(() => (this as typeof socket).destroy(refusal(`a connection to ${String(host)}`)));
    return this;
  };

  // Node asks dns.lookup before it connects, so a name must not get that far either.
  const answerNothing = (holder: Named, promised: boolean) => {
    for (const name of Object.keys(holder).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
      const asked = holder[name] as AnyFunction;
      holder[name] = function (this: unknown, ...args: unknown[]) {
        if (name === 'lookup' && isLoopback(args[0])) return asked.apply(this, args);
        const error = refusal('a name question');
        if (promised) return Promise.reject(error);
        process.nextTick(args.at(-1) as (error: Error) => void, error);
        return undefined;
      };
    }
  };
  const noResolver = function () {
    throw refusal('a name question');
  };
  answerNothing(dns as unknown as Named, false);
  answerNothing(dns.promises as unknown as Named, true);
  Object.assign(dns, { Resolver: noResolver });
  Object.assign(dns.promises, { Resolver: noResolver });
  Object.assign(dgram, {
    createSocket: () => {
      throw refusal('a datagram socket');
    },
  });

  if (process.channel !== undefined && process.channel !== null) {
    // The channel closes when the process at its other end dies, however it dies.
    process.on('disconnect', () => process.exit(0));
    process.channel.unref();
  }
}

/** The text of a CommonJS file that does what `holdToLoopback` says, for `node --require`. Safe to load twice. */
export const loopbackOnlySource = `'use strict';\n(${holdToLoopback.toString()})();\n`;
