import type { Plugin } from 'rolldown';

/**
 * Takes Node's HTTP without what it would load with it: an import of the module reads all that it exports, and one of
 * these (`WebSocket`) loads a whole client of HTTP then, which takes a server longer than to listen.
 */
export const lazyHttp: Plugin = {
  name: 'lazy-http',
  resolveId: (id) => (id === 'node:http' || id === 'http' ? HTTP : null),
  load: (id) => (id === HTTP ? CODE : null),
};

const HTTP = '\0http';

const CODE = `const http = process.getBuiltinModule('node:http');
export const { STATUS_CODES, ServerResponse, createServer } = http;`;
