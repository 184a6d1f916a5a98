/** The public library. Everything here runs unchanged in Node and in browsers; `demarche/node` adds files. */

export { createActors } from './actors/actors.ts';
export { type Gazetteer, type OfficeHolder, parseGazetteer } from './actors/gazetteer.ts';
export { createHolders, type Holders } from './actors/holders.ts';
export type { ActorKind, ActorMention, Post } from './actors/types.ts';
export type { Annotations } from './coding/annotations.ts';
export { type Codebook, parseCodebook } from './coding/codebook.ts';
export { createCoder } from './coding/coder.ts';
export { type CoderVersions, type Row, reportRow, rowMaker } from './coding/row.ts';
export type { Mention, Party } from './coding/types.ts';
export { DemarcheError } from './errors.ts';
export { findFigures } from './figures/find.ts';
export type * from './figures/types.ts';
export { createParser } from './language/parser/parser.ts';
export { createLanguage } from './language/read.ts';
export type * from './language/types.ts';
export { createPipeline, type Pipeline, type Resources } from './pipeline.ts';
export { readJsonLine } from './report/json.ts';
export { readText } from './report/read.ts';
export type * from './report/types.ts';
export { attributionsAt, findSpeech, speakerAt } from './speech/attribution.ts';
export { statusOf } from './speech/status.ts';
export type * from './speech/types.ts';
export { findTimes } from './time/find.ts';
export { timeOfPredicate } from './time/predicate.ts';
export type * from './time/types.ts';
export { untaggedSentences } from './time/untagged.ts';
