/** More pairs of short reports: whether the two first deeds of a kind are one. */
import { type Case, pair as c } from './case.ts';

export const MORE_CASES: readonly Case[] = [
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
