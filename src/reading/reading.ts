/** One report's reading: all that it gives to the record. A pure function of the report and the coder's version. */
import type { Annotations } from '../coding/annotations.ts';
import { reportRow } from '../coding/row.ts';
import type { Mention } from '../coding/types.ts';
import { aroundOpen } from './around.ts';
import { findCorrections } from './corrections.ts';
import { findCredits } from './credits.ts';
import { durationsOf } from './durations.ts';
import { findLabels } from './labels.ts';
import { linksOf } from './links.ts';
import { mentionWords } from './mention-words.ts';
import { findQuotes } from './quotes.ts';
import { sceneOf } from './scene.ts';
import { signatureOf } from './signature.ts';
import { findStances } from './stances.ts';
import { findStatements } from './statements.ts';
import { findTolls } from './tolls.ts';
import type { Reading } from './types.ts';

/** What a reading asks of outside. */
export interface ReadingTools {
  /** The code of an outlet or wire by its code or one of its names (`outletsByName`). */
  readonly outletCode: (name: string) => string | null;
}

/**
 * Reads what a report gives besides its rows, and its rows.
 *
 * @param mentions what coding made of the same annotations
 */
export function read(annotations: Annotations, mentions: readonly Mention[], tools: ReadingTools): Reading {
  const { report } = annotations;
  const scene = sceneOf(annotations, mentions, tools.outletCode);
  const rows = mentions.map(scene.printer.mention);
  return {
    report: reportRow(report),
    rows,
    quotes: findQuotes(scene),
    credits: findCredits(scene),
    labels: findLabels(scene),
    statements: findStatements(scene),
    stances: findStances(scene),
    corrections: findCorrections(scene),
    tolls: findTolls(scene),
    signature: signatureOf(annotations),
    words: mentionWords(rows, report.text, report.title),
    around: aroundOpen(annotations, mentions, rows),
    links: linksOf(annotations, mentions).map(({ span, ...link }) => ({ ...link, ...scene.printer.proof(span) })),
    durations: durationsOf(annotations, mentions).map((d) => ({ mention: d.mention, ...scene.printer.proof(d.span) })),
  };
}
