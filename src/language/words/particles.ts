/** Verbs with a particle that take an object on either side of it ("throw out the envoy", "throw the envoy out"). */
const list = `throw:out kick:out push:out force:out drive:out boot:out turf:out order:out,home,back pull:out,back
  send:back,home,off,away call:off,home,back hand:over,back give:up,away turn:over,away take:over,away bring:down,home,back
  carry:out rule:out shoot:down gun:down shut:down,off close:down,off cut:off break:off put:off call:off set:up blow:up
  lay:off fly:out,home ship:out,back bail:out wipe:out phase:out single:out lock:out freeze:out tear:down scale:back,down
  strike:down chase:out,away airlift:out whisk:away,out fend:off ward:off stave:off spark:off seal:off shore:up prop:up
  beef:up patch:up summon:home,back recall:home fire:off round:up roll:back,out wind:down turn:down burn:down split:up`;

/** Particles by verb lemma. */
export const particlesOf: ReadonlyMap<string, ReadonlySet<string>> = build();

function build(): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const entry of list.split(/\s+/)) {
    const [verb = '', particles = ''] = entry.split(':');
    const set = map.get(verb) ?? new Set<string>();
    for (const particle of particles.split(',')) set.add(particle);
    map.set(verb, set);
  }
  return map;
}

/** Verbs of motion that one party does to another, after which "out of" names the place left. */
export const removing: ReadonlySet<string> = new Set(
  `order throw kick push force drive boot turf pull send fly take bring move evacuate airlift expel eject chase whisk ship
   escort get transfer rush smuggle deport oust remove withdraw`.split(/\s+/),
);

/** Verbs that lay something on someone: "blame the attack on", "pin it on". */
export const blaming: ReadonlySet<string> = new Set(['blame', 'pin', 'foist', 'impose', 'inflict']);
