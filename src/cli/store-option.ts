/** The option that all commands on a store share. */
export const STORE = {
  store: {
    type: 'string',
    description: 'The store (./demarche.db if left out)',
    default: './demarche.db',
    valueHint: 'FILE',
  },
} as const;
