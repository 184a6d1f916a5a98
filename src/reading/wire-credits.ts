/** Credits of a whole report: the wire of its dateline, its byline, its closing line. */
import { textOf } from '../coding/annotations.ts';
import type { Span } from '../report/types.ts';
import { readWireCredit } from '../report/wire-credit.ts';
import type { Scene } from './scene.ts';
import type { CreditNote } from './types.ts';

/** Two agencies in one credit ("Reuters/AFP", "AP and dpa"). */
const JOINTS = /\s*(?:[/,;&+]|\band\b)\s*/i;

/** The wires that a report says it comes from, in text order; `share` where only a part of it does. */
export function wireCredits(scene: Scene): CreditNote[] {
  const { report } = scene.annotations;
  const notes: CreditNote[] = [];
  const add = (span: Span, wire: string, share: boolean): void => {
    for (const name of namesIn(wire, scene.outletCode)) {
      const proof = scene.printer.proof(span);
      const code = scene.outletCode(name);
      notes.push({ ...proof, kind: 'wire', code, name, covers: [], ...(share ? { share: true as const } : {}) });
    }
  };
  for (const { kind, span } of report.parts) {
    const words = textOf(report, span);
    if (kind === 'dateline' && span.start === report.dateline?.span.start && report.dateline.wire !== null)
      add(span, report.dateline.wire, false);
    else if (kind === 'byline' && report.wire !== null && words.includes(report.wire)) add(span, report.wire, false);
    else if (kind === 'wire-credit') {
      const credit = readWireCredit(words, true);
      // Behind a paragraph's last sentence an acronym in brackets is a wire that no list has to know.
      const wire = credit?.wire ?? (report.wire !== null && words.includes(report.wire) ? report.wire : null);
      if (wire !== null) add(span, wire, credit?.share ?? false);
    }
  }
  return notes;
}

function namesIn(wire: string, codeOf: (name: string) => string | null): string[] {
  if (codeOf(wire) !== null) return [wire];
  const names = wire.split(JOINTS).filter((name) => name !== '');
  return names.length > 0 ? names : [wire];
}
