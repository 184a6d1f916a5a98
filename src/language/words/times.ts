/** Days of the week, months, and words that date an event when they stand without a preposition. */
export const weekdays: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(
    ' ',
  ),
);

export const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

export const dayParts: ReadonlySet<string> = new Set(
  'morning afternoon evening night noon midday midnight dawn dusk lunchtime overnight'.split(' '),
);

export const deicticDays: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'tonite']);

/** Spans of time that date only with a word such as "last" or "this" before them, or "ago" or "later" after. */
export const periods: ReadonlySet<string> = new Set(
  'day week weekend fortnight month quarter year decade century spring summer autumn fall winter season minute hour moment time'.split(
    ' ',
  ),
);

export const periodOpeners: ReadonlySet<string> = new Set(
  'last next this that past same each every following previous'.split(' '),
);

/** Prepositions by which a date hangs on a verb. */
export const datePrepositions: ReadonlySet<string> = new Set(
  'on in by before since until during late early'.split(' '),
);

/** Nouns that name something which happens, and so may carry a date of their own ("the talks Tuesday"). */
export const happenings: ReadonlySet<string> = new Set(
  `attack assault strike airstrike raid blast explosion bombing shooting clash battle war invasion ambush incident
   crash accident earthquake meeting talk talks summit conference session hearing briefing visit trip tour call speech
   address statement announcement remark interview vote election ballot referendum poll protest rally demonstration
   march riot strike ceremony funeral parade exercise drill coup decision ruling verdict arrest expulsion recall closure
   evacuation withdrawal departure arrival return opening ceasefire truce agreement deal signing release report
   broadcast debate lunch dinner game match event`.split(/\s+/),
);
