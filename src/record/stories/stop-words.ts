/**
 * Words that say nothing about what a report tells: function words, words of reporting, words by which pages and
 * feeds date and place an article, and days that are named without their date. Lower-cased.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those and or but nor so yet if then than because while as of at by for with about against
   between into through during before after above below to from up down in out on off over under again further once
   here there when where why how all any both each few more most other some such no not only own same too very can will
   just don should now is am are was were be been being have has had having do does did doing would could ought i me my
   myself we our ours ourselves you your yours he him his she her hers it its itself they them their theirs what which
   who whom whose also may might must shall upon among cannot nt re ve ll
   according say says said saying tell told report reports reported reporting per via mr mrs ms dr
   one first last new year years day days time today yesterday
   monday tuesday wednesday thursday friday saturday sunday am pm
   update updated posted published http https www com html htm php index net org co uk news article articles story`.split(
    /\s+/,
  ),
);
