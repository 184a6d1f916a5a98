import type { RecordEvent } from '../../../../src/record/types.ts';
import { Parties, Party } from '../../parts/facts.tsx';
import type { DyadAnswer } from './answer.ts';

/** Who acts towards whom; of a go-between, between whom. */
export function Who({ event, answer }: { readonly event: RecordEvent; readonly answer: DyadAnswer }) {
  const between = answer.contacts.find((c) => c.type === 'mediation' && c.events.includes(event.id));
  if (between === undefined || between.type !== 'mediation') {
    return <Parties source={event.source} target={event.target} />;
  }
  return (
    <span>
      <PartyList codes={between.mediators} /> {between.parties.length > 1 ? 'between' : 'towards'}{' '}
      <PartyList codes={between.parties} />
    </span>
  );
}

function PartyList({ codes }: { readonly codes: readonly string[] }) {
  return codes.map((code, i) => (
    <span key={code}>
      {i > 0 && ' and '}
      <Party code={code} />
    </span>
  ));
}
