import type { CommandDef } from 'citty';

/** Loads a command. Each is loaded only when it is asked for: most need neither the parser nor its weights. */
type Load = () => Promise<CommandDef>;

/** All commands, in the order of the help: one line each. */
export const COMMANDS: Readonly<Record<string, Load>> = {
  read: async () => (await import('./read.ts')).read as CommandDef,
  add: async () => (await import('./add.ts')).add as CommandDef,
  events: async () => (await import('./events.ts')).events,
  measures: async () => (await import('./measures.ts')).measures,
  representation: async () => (await import('./representation.ts')).representation,
  relations: async () => (await import('./relations.ts')).relations,
  advisories: async () => (await import('./advisories.ts')).advisories,
  evacuations: async () => (await import('./evacuations.ts')).evacuations,
  contacts: async () => (await import('./contacts.ts')).contacts,
  claims: async () => (await import('./claims.ts')).claims,
  figures: async () => (await import('./figures.ts')).figures,
  labels: async () => (await import('./labels.ts')).labels,
  statements: async () => (await import('./statements.ts')).statements,
  explain: async () => (await import('./explain.ts')).explain,
  origins: async () => (await import('./origins.ts')).origins,
  search: async () => (await import('./search.ts')).search,
  stories: async () => (await import('./stories.ts')).stories,
  dyad: async () => (await import('./dyad.ts')).dyad,
  export: async () => (await import('./export.ts')).exportCommand,
  accept: async () => (await import('./judge.ts')).accept,
  reject: async () => (await import('./judge.ts')).reject,
  unsure: async () => (await import('./judge.ts')).unsure,
  edit: async () => (await import('./judge.ts')).edit,
  merge: async () => (await import('./judge.ts')).merge,
  split: async () => (await import('./judge.ts')).split,
  undo: async () => (await import('./judge.ts')).undo,
  judgements: async () => (await import('./judgements.ts')).judgements,
  correct: async () => (await import('./correct.ts')).correct,
  withdraw: async () => (await import('./correct.ts')).withdraw,
  corrections: async () => (await import('./corrections.ts')).corrections,
  recode: async () => (await import('./recode.ts')).recode,
  runs: async () => (await import('./runs.ts')).runs,
  diff: async () => (await import('./diff.ts')).diff,
  serve: async () => (await import('./serve.ts')).serve,
};
