/** Pairs of short reports: whether the two first deeds of a kind are one. */
import { type Case, pair as c } from './case.ts';
import { MORE_CASES } from './more-cases.ts';

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
  ...MORE_CASES,
];
