/** Past forms that do not end in -ed and are no past participle only ("withdrew", not "withdrawn"). */
export const irregularPast: ReadonlySet<string> = new Set(
  `became began bought broke brought built came cast caught chose cut drew drove fell forbade fought found froze gave got
   held hit kept laid led left let lost made met overthrew paid put quit said saw sent set shot shut slashed sold sought
   spent split spoke struck swore took told tore threw took undertook upheld withdrew withheld won wrote`.split(/\s+/),
);

/** Nouns in -s that stand before nouns as often as they could be verbs ("arms embargo", "sports minister"). */
export const nounsInS: ReadonlySet<string> = new Set(
  `affairs arms customs exports flights forces goods hours imports links lives means news operations relations rights
   sales sanctions sports states ties times troops works`.split(/\s+/),
);

/** Words with which a sentence may open before the name that is its subject, without a comma. */
export const openers: ReadonlySet<string> = new Set(
  'earlier however later meanwhile now separately still then also'.split(' '),
);

/** Adverbs that stand before a participle or a clipped past form at the start ("Well kept rooms", "Never saw them"). */
export const commonAdverbs: ReadonlySet<string> = new Set(
  'well really never always again even only almost so too very much soon long often just not next ever once twice newly finally'.split(
    ' ',
  ),
);
