import type { Reading } from '../../../src/reading/types.ts';

/** Pairs of short reports: whether the two first deeds of a kind are one. */
export interface Case {
  readonly a: { readonly date?: string; readonly text: string; readonly quote: string };
  readonly b: { readonly date?: string; readonly text: string; readonly quote: string };
  readonly same: boolean;
  readonly why: string;
}

const c = (
  why: string,
  same: boolean,
  a: readonly [string, string, string],
  b: readonly [string, string, string],
): Case => ({
  a: { ...(a[0] ? { date: a[0] } : {}), text: a[1], quote: a[2] },
  b: { ...(b[0] ? { date: b[0] } : {}), text: b[1], quote: b[2] },
  same,
  why,
});

export const CASES: readonly Case[] = [
  c(
    'one day by name and by date',
    true,
    ['2021-03-10', 'Peru expelled the Bolivian ambassador on Tuesday.', 'expelled'],
    ['2021-03-12', 'On 9 March Peru ordered the ambassador of Bolivia to leave the country.', 'ordered the ambassador'],
  ),
  c(
    'two posts on one day',
    false,
    ['2021-03-10', 'Peru expelled the Bolivian ambassador on Tuesday.', 'expelled'],
    ['2021-03-10', 'Peru expelled the Bolivian consul on Tuesday.', 'expelled'],
  ),
  c(
    'two counts',
    false,
    ['2021-03-10', 'Ghana expelled five Togolese diplomats this week.', 'expelled'],
    ['2021-03-11', 'Ghana expelled 23 Togolese diplomats this week.', 'expelled'],
  ),
  c(
    'the other way round',
    false,
    ['2021-03-10', 'Ghana expelled a Togolese diplomat on Monday.', 'expelled'],
    ['2021-03-10', 'Togo expelled a Ghanaian diplomat on Monday.', 'expelled'],
  ),
  c(
    'announced and then done',
    true,
    ['2020-05-01', 'Norway will open an embassy in Rwanda next month, its foreign minister said.', 'open'],
    ['2020-06-09', 'Norway opened its embassy in Rwanda on Monday.', 'opened'],
  ),
  c(
    'announced and called off',
    true,
    ['2020-05-01', 'The president of Chile will visit Canada next week.', 'visit'],
    ['2020-05-06', 'The president of Chile cancelled his visit to Canada.', 'cancelled'],
  ),
  c(
    'reopened is another deed',
    false,
    ['2019-02-03', 'Colombia closed its border with Venezuela on Saturday.', 'closed'],
    ['2019-06-09', 'Colombia opened its border with Venezuela on Saturday.', 'opened'],
  ),
  c(
    'strike and toll',
    true,
    ['2015-04-03', 'Saudi jets bombed Yemen on Thursday, hitting a camp in Hajjah.', 'bombed'],
    ['2015-04-04', 'A Saudi airstrike killed 40 people at a camp in Hajjah in Yemen on Thursday.', 'killed'],
  ),
  c(
    'strikes of two days',
    false,
    ['2015-04-03', 'Saudi jets bombed Yemen on Thursday.', 'bombed'],
    ['2015-04-11', 'Saudi jets bombed Yemen on Friday.', 'bombed'],
  ),
  c(
    'strikes on two cities',
    false,
    ['2015-04-03', 'Saudi jets bombed Yemen on Thursday and hit a market in Taiz.', 'bombed'],
    ['2015-04-03', 'Saudi jets bombed Yemen on Thursday and hit an airport near Sanaa.', 'bombed'],
  ),
  c(
    'a meeting that is also talks',
    true,
    ['2018-10-03', 'The foreign ministers of Ethiopia and Eritrea met in Asmara on Tuesday.', 'met'],
    ['2018-10-03', 'Ethiopia and Eritrea held talks in Asmara on Tuesday.', 'held talks'],
  ),
  c(
    'two meetings by other persons',
    false,
    [
      '2018-10-03',
      'Ethiopian foreign minister Workneh Gebeyehu met Eritrean foreign minister Osman Saleh on Tuesday.',
      'met',
    ],
    ['2018-10-03', 'Ethiopian prime minister Abiy Ahmed met Eritrean president Isaias Afwerki on Tuesday.', 'met'],
  ),
  c(
    'visit by guest and by host',
    true,
    ['2018-10-03', 'President Macky Sall of Senegal visited Morocco on Monday.', 'visited'],
    ['2018-10-03', 'Morocco hosted the president of Senegal on Monday.', 'hosted'],
  ),
  c(
    'one condemnation in two words',
    true,
    [
      '2017-07-06',
      'Japan on Tuesday condemned North Korea for launching a ballistic missile towards its waters.',
      'condemned',
    ],
    ['2017-07-05', 'Japan criticised North Korea on Tuesday over the launch of a ballistic missile.', 'criticised'],
  ),
  c(
    'two condemnations of one day',
    false,
    [
      '2017-07-06',
      'Japan on Tuesday condemned North Korea for launching a ballistic missile towards its waters.',
      'condemned',
    ],
    [
      '2017-07-06',
      'Japan condemned North Korea on Tuesday for keeping the fate of abducted fishermen secret.',
      'condemned',
    ],
  ),
  c(
    'last week is not this week',
    false,
    ['2022-03-17', 'Latvia recalled its ambassador to Belarus on Wednesday.', 'recalled'],
    ['2022-03-17', 'Latvia recalled its ambassador to Belarus last week.', 'recalled'],
  ),
  c(
    'last week is the day of the week before',
    true,
    ['2022-03-10', 'Latvia recalled its ambassador to Belarus on Wednesday.', 'recalled'],
    ['2022-03-17', 'Latvia recalled its ambassador to Belarus last week.', 'recalled'],
  ),
  c(
    'plain news of two reports a day apart',
    true,
    ['2022-03-17', 'Latvia has recalled its ambassador to Belarus.', 'recalled'],
    ['2022-03-18', 'Latvia recalled its ambassador to Belarus on Wednesday over the row.', 'recalled'],
  ),
  c(
    'plain news half a year apart',
    false,
    ['2022-03-17', 'Latvia has recalled its ambassador to Belarus.', 'recalled'],
    ['2022-09-18', 'Latvia has recalled its ambassador to Belarus.', 'recalled'],
  ),
  c(
    'cut and lowered',
    true,
    ['2016-01-05', 'Sudan severed relations with Iran on Monday.', 'severed'],
    ['2016-01-05', 'Sudan downgraded its relations with Iran on Monday.', 'downgraded'],
  ),
  c(
    'first round and second round',
    false,
    ['2021-04-10', 'India and China held talks on Friday on the border.', 'held talks'],
    ['2021-02-21', 'India and China held talks on Saturday on the border.', 'held talks'],
  ),
  c(
    'sanctions by name and by ban',
    true,
    ['2014-03-18', 'Canada imposed sanctions on Russia on Monday.', 'imposed'],
    ['2014-03-19', 'Canada on 17 March imposed new sanctions against Russia.', 'imposed'],
  ),
  c(
    'night and the day after',
    true,
    ['2019-09-02', 'Hezbollah fired rockets at Israel late on Sunday, hitting an army post at Avivim.', 'fired'],
    ['2019-09-02', 'Hezbollah fired missiles at an Israeli army post in Avivim on Monday.', 'fired'],
  ),
  c(
    'denied and done',
    true,
    ['2018-08-07', 'Saudi Arabia expelled the Canadian ambassador on Monday.', 'expelled'],
    ['2018-08-07', 'Saudi Arabia denied that it had expelled the Canadian ambassador on Monday.', 'expelled'],
  ),
  c(
    'the call and the warning',
    false,
    ['2022-02-12', 'Japan on Friday urged its citizens to leave Ukraine.', 'urged'],
    ['2022-02-12', 'Japan on Friday warned its citizens against travel to Ukraine.', 'warned'],
  ),
  c(
    'two arrests on one day',
    false,
    ['2020-07-02', 'Iran arrested three Afghan fishermen off Chabahar on Tuesday.', 'arrested'],
    ['2020-07-02', 'Iran arrested an Afghan journalist in Mashhad on Tuesday.', 'arrested'],
  ),
  c(
    'agreed and signed',
    true,
    ['2021-05-04', 'Kenya and Tanzania reached an agreement on a gas pipeline on Tuesday.', 'reached'],
    ['2021-05-05', 'Kenya and Tanzania signed the gas pipeline agreement on Tuesday.', 'signed'],
  ),
  c(
    'undated like stories',
    true,
    [
      '',
      'Brazil recalled its ambassador to Nicaragua on Thursday over the arrest of priests, the foreign ministry in Brasilia said.',
      'recalled',
    ],
    [
      '',
      'The arrest of priests led Brazil to recall its ambassador to Nicaragua, the foreign ministry in Brasilia said on Thursday.',
      'recall',
    ],
  ),
  c(
    'an open side',
    true,
    ['2021-03-10', 'Ecuador expelled a diplomat on Tuesday.', 'expelled'],
    ['2021-03-10', 'Ecuador expelled a Cuban diplomat on Tuesday.', 'expelled'],
  ),
  c(
    'a summons for each of two reasons, days apart',
    false,
    ['2021-03-10', 'Finland summoned the Russian ambassador on Tuesday over an airspace violation.', 'summoned'],
    ['2021-03-13', 'Finland summoned the Russian ambassador on Friday over a cyber attack.', 'summoned'],
  ),
  c(
    'protests in two cities',
    false,
    ['2012-09-15', 'Hundreds protested against the United States in Tunis on Friday.', 'protested'],
    ['2012-09-15', 'Hundreds protested against the United States in Khartoum on Friday.', 'protested'],
  ),
  c(
    'one phone call',
    true,
    [
      '2022-11-01',
      'Turkish President Recep Tayyip Erdogan spoke by phone with Russian President Vladimir Putin on Tuesday.',
      'spoke',
    ],
    ['2022-11-02', 'Putin held a telephone call with Erdogan on Tuesday about grain.', 'call'],
  ),
  c(
    'next-day wrap-up',
    true,
    [
      '2019-08-20',
      'Sudan summoned the Ethiopian ambassador in Khartoum on Monday to protest against a border raid.',
      'summoned',
    ],
    [
      '2019-08-21',
      'Khartoum called in the ambassador of Ethiopia this week over a raid on the border. Ethiopia has not answered.',
      'called in',
    ],
  ),
  c(
    'anniversary',
    false,
    ['2020-10-01', 'Armenia severed relations with Hungary in 2012.', 'severed'],
    ['2016-02-03', 'Armenia severed relations with Hungary on Tuesday.', 'severed'],
  ),
  c(
    'background of the year',
    true,
    ['2020-10-01', 'Armenia, which severed relations with Hungary in August 2012, sent no delegation.', 'severed'],
    ['2012-09-01', 'Armenia severed relations with Hungary on Friday.', 'severed'],
  ),
  c(
    'tolls that grow',
    true,
    [
      '2016-01-16',
      'Al-Shabaab attacked a Kenyan army base at El-Adde on Friday, killing at least 50 soldiers.',
      'attacked',
    ],
    [
      '2016-01-20',
      'The attack by al-Shabaab on the Kenyan base at El-Adde last Friday killed more than 140 soldiers.',
      'killed',
    ],
  ),
  c(
    'offer and answer',
    false,
    [
      '2019-05-03',
      'Norway offered to mediate between the Venezuelan government and the opposition on Thursday.',
      'offered',
    ],
    ['2019-05-03', 'Venezuela rejected the Norwegian offer on Thursday.', 'rejected'],
  ),
  c(
    'threat carried out',
    true,
    ['2022-06-01', 'Russia threatened to close the Bulgarian embassy in Moscow.', 'close'],
    ['2022-06-20', 'Russia closed the Bulgarian embassy in Moscow on Friday.', 'closed'],
  ),
  c(
    'told in sum and in part',
    true,
    ['2018-03-27', 'Poland expelled four Russian diplomats on Monday.', 'expelled'],
    [
      '2018-03-26',
      'Warsaw said on Monday it was expelling four Russian diplomats over the poisoning of a former spy.',
      'expelling',
    ],
  ),
  c(
    'same visit, other step',
    true,
    ['2023-02-01', 'Iranian president Ebrahim Raisi will visit China in mid-February, Tehran announced.', 'visit'],
    ['2023-02-15', 'Raisi visited China on Tuesday and met Xi Jinping.', 'visited'],
  ),
  c(
    'two visits a year apart',
    false,
    ['2022-02-15', 'Iranian president Ebrahim Raisi visited China on Monday.', 'visited'],
    ['2023-02-15', 'Iranian president Ebrahim Raisi visited China on Tuesday.', 'visited'],
  ),
  c(
    'two rounds of sanctions',
    false,
    [
      '2017-08-26',
      'The United States imposed sanctions on Venezuela on Friday, barring trade in its bonds.',
      'imposed',
    ],
    ['2019-01-29', 'The United States imposed sanctions on the Venezuelan state oil firm on Monday.', 'imposed'],
  ),
  c(
    'denial of two accusations',
    false,
    ['2021-09-14', 'Morocco denied on Monday that it had spied on French officials.', 'denied'],
    ['2021-09-14', 'Morocco denied on Monday that it had delayed visas for French citizens.', 'denied'],
  ),
  c(
    'accusation and quotation',
    true,
    [
      '2021-08-25',
      'Algeria accused Morocco on Tuesday of backing a separatist group that it blames for forest fires.',
      'accused',
    ],
    [
      '2021-08-24',
      'Algeria accused Morocco of supporting separatists behind the deadly forest fires in Kabylie, the foreign minister said on Tuesday.',
      'accused',
    ],
  ),
  c(
    'passive without the doer',
    true,
    ['2016-07-05', 'The Cuban ambassador was expelled from Paraguay on Monday.', 'expelled'],
    ['2016-07-05', 'Paraguay expelled the ambassador of Cuba on Monday.', 'expelled'],
  ),
  c(
    'embassy stormed and attacked',
    true,
    ['2016-01-03', 'Protesters in Tehran stormed the Saudi embassy on Saturday night.', 'stormed'],
    ['2016-01-04', 'A crowd attacked the Saudi embassy in Tehran on Saturday and set fire to it.', 'attacked'],
  ),
  c(
    'evacuated nationals',
    true,
    ['2023-04-24', 'India evacuated 500 of its citizens from Sudan on Sunday.', 'evacuated'],
    ['2023-04-24', 'India flew about 500 nationals out of Sudan on Sunday.', 'flew'],
  ),
  c(
    'evacuated twice',
    false,
    ['2023-04-24', 'India evacuated 278 of its citizens from Sudan on Sunday.', 'evacuated'],
    ['2023-04-26', 'India evacuated 800 of its citizens from Sudan on Tuesday.', 'evacuated'],
  ),
  c(
    'one ceasefire',
    true,
    ['2020-10-10', 'Armenia and Azerbaijan agreed on a ceasefire on Saturday after talks in Moscow.', 'agreed'],
    ['2020-10-11', 'A ceasefire between Armenia and Azerbaijan was reached on Saturday in Moscow.', 'ceasefire'],
  ),
  c(
    'restored after a decade and again',
    false,
    ['2010-04-20', 'Chad and Sudan restored diplomatic relations on Monday.', 'restored'],
    ['2021-04-20', 'Chad and Sudan restored diplomatic relations on Monday.', 'restored'],
  ),
  c(
    'mirrored summons',
    false,
    ['2020-06-16', 'India summoned the Pakistani envoy on Monday over the arrest of two staff.', 'summoned'],
    ['2020-06-16', 'Pakistan summoned the Indian envoy on Monday over the arrest of two staff.', 'summoned'],
  ),
  c(
    'warning raised',
    true,
    ['2022-02-12', 'Australia raised its travel advice for Ukraine to level 4 on Friday.', 'raised'],
    ['2022-02-13', 'Australia on 11 February warned against all travel to Ukraine.', 'warned'],
  ),
  c(
    'undated of unlike stories',
    false,
    ['', 'Brazil recalled its ambassador to Nicaragua on Thursday over the arrest of priests.', 'recalled'],
    [
      '',
      'Years before, when a student was shot in Managua, Brazil had recalled its ambassador to Nicaragua.',
      'recalled',
    ],
  ),
  c(
    'the same speaker on two days',
    false,
    ['2022-04-05', 'Qatar condemned the Israeli raid on Jenin on Monday.', 'condemned'],
    ['2022-04-16', 'Qatar condemned the Israeli raid on the Aqsa mosque on Friday.', 'condemned'],
  ),
  c(
    'ministers by name and by office',
    true,
    ['2019-11-06', 'Greek Foreign Minister Nikos Dendias met his Turkish counterpart in New York on Tuesday.', 'met'],
    ['2019-11-06', 'The Greek foreign minister met Turkish Foreign Minister Mevlut Cavusoglu on Tuesday.', 'met'],
  ),
  c(
    'meetings of one week, two days',
    false,
    ['2019-11-06', 'Greek Foreign Minister Nikos Dendias met Mevlut Cavusoglu of Turkey on Tuesday.', 'met'],
    ['2019-11-09', 'Nikos Dendias of Greece met Turkish Foreign Minister Mevlut Cavusoglu on Friday.', 'met'],
  ),
  c(
    'ban and lifting',
    false,
    ['2021-11-01', 'Saudi Arabia banned all imports from Lebanon on Friday.', 'banned'],
    ['2021-11-01', 'Saudi Arabia lifted its ban on imports from Lebanon.', 'lifted'],
  ),
  c(
    'three reports of one recall, another reason',
    true,
    [
      '2021-10-30',
      'Bahrain recalled its ambassador to Lebanon on Friday over remarks on the war in Yemen.',
      'recalled',
    ],
    ['2021-10-31', 'Bahrain on 29 October called its ambassador to Lebanon home in solidarity with Riyadh.', 'called'],
  ),
  c(
    'recall and expulsion',
    false,
    ['2021-10-30', 'Bahrain recalled its ambassador to Lebanon on Friday.', 'recalled'],
    ['2021-10-30', 'Bahrain expelled the Lebanese ambassador on Friday.', 'expelled'],
  ),
  c(
    'closed and its people gone',
    true,
    ['2021-08-16', 'Denmark closed its embassy in Afghanistan on Friday and brought its staff out.', 'closed'],
    [
      '2021-08-14',
      'Denmark is temporarily closing its embassy in Kabul, the foreign minister of Denmark said on Friday.',
      'closing',
    ],
  ),
  c(
    'first and second letter',
    false,
    ['2013-02-13', 'North Korea tested a nuclear bomb on Tuesday.', 'tested'],
    ['2016-01-07', 'North Korea tested a nuclear bomb on Wednesday.', 'tested'],
  ),
  c(
    'planned for a day and done on it',
    true,
    ['2018-06-11', 'Donald Trump and Kim Jong Un will meet in Singapore on Tuesday.', 'meet'],
    ['2018-06-13', 'US President Donald Trump met North Korean leader Kim Jong Un in Singapore on 12 June.', 'met'],
  ),
  c(
    'month and day',
    true,
    ['2018-08-01', 'Canada expelled four Russian diplomats in March.', 'expelled'],
    ['2018-03-27', 'Canada expelled four Russian diplomats on Monday.', 'expelled'],
  ),
  c(
    'month and day of another month',
    false,
    ['2018-08-01', 'Canada expelled four Russian diplomats in May.', 'expelled'],
    ['2018-03-27', 'Canada expelled four Russian diplomats on Monday.', 'expelled'],
  ),
  c(
    'raid and clash',
    true,
    [
      '2020-06-17',
      'Indian and Chinese soldiers clashed in the Galwan valley in Ladakh on Monday night, and 20 Indian soldiers died.',
      'clashed',
    ],
    [
      '2020-06-17',
      'Chinese troops killed 20 Indian soldiers in Ladakh on Monday night in a brawl in the Galwan valley.',
      'killed',
    ],
  ),
  c(
    'embassies of two states',
    false,
    ['2012-09-15', 'Protesters stormed the German embassy in Khartoum on Friday.', 'stormed'],
    ['2012-09-15', 'Protesters stormed the British embassy in Khartoum on Friday.', 'stormed'],
  ),
  c(
    'aid twice in a year',
    false,
    ['2017-03-02', 'Japan sent Somalia food aid on Wednesday.', 'sent'],
    ['2017-08-02', 'Japan sent Somalia medical aid on Tuesday.', 'sent'],
  ),
];

/** The ids of the rows whose words overlap with a quote. */
export function rowsAt(reading: Reading, { text, quote }: { readonly text: string; readonly quote: string }): string[] {
  const from = text.indexOf(quote);
  const to = from + quote.length;
  return reading.rows.filter((r) => r.span[0] < to && from < r.span[1]).map((r) => r.id);
}
