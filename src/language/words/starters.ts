/**
 * Words that, capitalised after an abbreviation which may close a sentence ("Inc.", "U.S."), show that a new sentence
 * starts: function words that hardly occur inside names.
 */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `The A An In On At As If It He She They We You I But And Or So Yet For From By With Of This That These Those There
   Here His Her Its Their Our My Your When While Where After Before Since Until Although Though Because However
   Meanwhile Moreover Also Earlier Later Some Many Most Several Both All Each Every Any No Not What Who Why How Which
   Whether During Under Over Between Among Amid Despite Following According Asked Instead Still Then Now Once Only Even
   Last Two Three Four Five Such Other Others Another`.split(/\s+/),
);

/** Verbs that report speech, in the forms that follow a quotation ("…?” asked the envoy"). */
export const reportingForms: ReadonlySet<string> = new Set(
  `said says say asked asks told tells wrote writes added adds replied replies insisted insists tweeted posted warned
   declared stated noted demanded exclaimed wondered shouted cried chanted read reads continued argued quipped responded
   explained reported reports confirmed confirms acknowledged admitted conceded alleged indicated testified claimed announced concluded recalled remarked retorted`.split(
    /\s+/,
  ),
);
