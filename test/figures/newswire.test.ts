import { describe, expect, it } from 'vitest';
import { annotate } from '../support/annotate.ts';

/** Each figure as "what amount unit (modifier)". */
function figures(text: string): string[] {
  return annotate(text).figures.map((f) => {
    const amount = f.min === f.max ? `${f.min}` : `${f.min}..${f.max ?? ''}`;
    return `${f.what} ${amount} ${f.unit}${f.modifier === null ? '' : ` (${f.modifier})`}`;
  });
}

describe('figures of wires, local papers, situation reports and live pages', () => {
  it.each<[string, string[]]>([
    [
      'The resolution was adopted by 13 votes to none, with two abstentions.',
      ['votes 13 votes in favour', 'votes 0 votes against', 'votes 2 abstentions'],
    ],
    ['Germany will supply 18 Leopard 2 tanks and 40 Marder vehicles.', ['weapons 18 tanks', 'weapons 40 vehicles']],
    ['Mali gave the 49 Ivorian soldiers sentences of 20 years.', ['sentenced 49 soldiers']],
    [
      'More than a dozen civilians died and at least twice as many were injured.',
      ['killed 13.. civilians (more than)', 'hurt 26.. people (at least)'],
    ],
    ['Several people were injured, one seriously.', ['hurt 3.. people', 'hurt 1 people']],
    [
      "North Korea fired two short-range ballistic missiles toward the East Sea, the South's Joint Chiefs of Staff said.",
      ['weapons 2 missiles'],
    ],
    ['A Moscow court handed jail terms to eight people over the bridge bombing.', ['sentenced 8 people']],
    ['Fifty-two MPs backed the motion and 47 opposed it.', ['votes 52 votes in favour', 'votes 47 votes against']],
    ['Toll in Gaza passes 40,000, health officials say', ['killed 40001.. people (passes)']],
    ['Hospital sources spoke of eight bodies and 17 people with burns.', ['killed 8 bodies', 'hurt 17 people']],
    ['Of the 53 on board, only nine survived.', ['people 53 people', 'people 9 people']],
    ['Nine were sent to hospital, two of them in serious condition.', ['hurt 9 people', 'hurt 2 people']],
    [
      'The army seized 120 rifles, 14 grenade launchers and 30,000 rounds of ammunition.',
      ['weapons 120 rifles', 'weapons 14 launchers', 'weapons 30000 rounds'],
    ],
    [
      'Nicaragua stripped 94 dissidents of their citizenship and sent 222 others into exile.',
      ['people 94 dissidents', 'expelled 222 people'],
    ],
    ['Egypt put 75 people on trial and condemned nine to death.', ['people 75 people', 'sentenced 9 people']],
    ['No Americans were among the injured.', ['hurt 0 Americans']],
    [
      'The shelling killed a 70-year-old woman and wounded her two grandchildren, aged 6 and 9.',
      ['killed 1 woman', 'hurt 2 grandchildren'],
    ],
    ['With 5 soldiers dead and 8 captured, the rebels withdrew.', ['killed 5 soldiers', 'held 8 people']],
    ['Oil fell $2.10 to $78.40 a barrel.', ['money 2.1 USD', 'money 78.4 USD']],
    [
      "Fighting around the airport has killed 14 and wounded 33, Khartoum's doctors' union said on Sunday.",
      ['killed 14 people', 'hurt 33 people'],
    ],
    [
      'At least nine villagers, among them two toddlers, burned to death after raiders set homes alight in Plateau state, a local chief said.',
      ['killed 9.. villagers (at least)', 'killed 2 toddlers'],
    ],
    ['The army put rebel losses at 60 killed; the rebels admitted to eight.', ['killed 60 people', 'killed 8 people']],
    [
      'Four European states threw out a total of 48 Russian diplomats, with Germany alone expelling 20.',
      ['expelled 48 diplomats', 'expelled 20 people'],
    ],
    [
      'Paris said six embassy employees, including two attachés, would have to go home; Algiers answered by expelling eight.',
      ['expelled 6 employees', 'expelled 2 attachés', 'expelled 8 people'],
    ],
    ['Six of the seven abducted engineers have been released.', ['people 6 engineers', 'held 7 engineers']],
    [
      'Two journalists were detained, bringing to 43 the number held since the coup.',
      ['held 2 journalists', 'held 43 people'],
    ],
    [
      'Organisers said 200,000 people had joined the march; the interior ministry put turnout at 35,000.',
      ['protesters 200000 people', 'protesters 35000 people'],
    ],
    ['Australia plans to cut its contingent from 400 to 250.', ['troops 250 people']],
    ['Ankara pledged 40 armoured vehicles, Oslo 24 howitzers.', ['weapons 40 vehicles', 'weapons 24 howitzers']],
    ['Of 84 drones launched overnight, 78 were intercepted.', ['weapons 84 drones', 'weapons 78 drones']],
    [
      'Donors promised some 5.6 billion euros, well short of the 7.8 billion sought.',
      ['money 5600000000 EUR (some)', 'money 7800000000 EUR'],
    ],
    [
      'Eleven members voted for, none against and four abstained.',
      ['votes 11 votes in favour', 'votes 0 votes against', 'votes 4 abstentions'],
    ],
    ['Not one of the 88 passengers was injured.', ['hurt 0 passengers', 'people 88 passengers']],
    [
      'A Boeing 777 with 227 passengers and 12 crew vanished at 1:20 a.m. on 8 March.',
      ['people 227 passengers', 'people 12 crew'],
    ],
    ['The 47-nation Council of Europe, the G77 and the P5+1 sent envoys.', []],
    ['The UN mission, 9,000 strong, will be halved.', ['troops 9000 people']],
    [
      "Peru's president survived the censure motion with 43 lawmakers for and 65 against.",
      ['votes 43 votes in favour', 'votes 65 votes against'],
    ],
    [
      'Police in Madrid said 1.400 officers would guard the summit and 20k fans were expected.',
      ['people 1400 officers', 'people 20000 fans'],
    ],
    ['Anywhere from 40 to 60 fighters may have died, the monitor estimates.', ['killed 40..60 fighters']],
    ['The crash caused injuries to 30 passengers and the death of the driver.', ['hurt 30 passengers']],
    ['The strike killed at least 12, seven of whom were women.', ['killed 12.. people (at least)', 'killed 7 women']],
    [
      'A car bomb in Mogadishu killed eight and left 20 others wounded, police said, but a hospital director said it had received 13 bodies.',
      ['killed 8 people', 'hurt 20 people', 'killed 13 bodies'],
    ],
    ['Spain flew home 94 citizens; Portugal, 31.', ['returned 94 citizens', 'returned 31 people']],
    ['In their thousands, farmers drove tractors into Brussels; 26 were fined.', ['people 26 people']],
    [
      'Up to 5,000 people protested in Tunis, according to organisers, or 1,500 according to police.',
      ['protesters 0..5000 people (up to)', 'protesters 1500 people'],
    ],
    ['NATO has 4,500 troops in Kosovo and will add 600 more.', ['troops 4500 troops', 'troops 600 people']],
    [
      'The draft won nine votes, with two against and four abstaining.',
      ['votes 9 votes', 'votes 2 votes against', 'votes 4 abstentions'],
    ],
    ['The referendum passed with 52.3 per cent in favour.', ['share 52.3 percent']],
    ['The blast caused neither deaths nor injuries.', ['killed 0 people', 'hurt 0 people']],
    ['The fire left no one dead but 11 families homeless.', ['killed 0 people', 'displaced 11 families']],
    ['The captain and 10 of the crew were saved; four drowned.', ['rescued 10 crew', 'killed 4 people']],
    ['Rescue teams dug out 36 survivors and 112 bodies.', ['rescued 36 survivors', 'killed 112 bodies']],
    [
      'Eleven people, five of them from one family, went missing when two boats collided.',
      ['missing 11 people', 'missing 5 people'],
    ],
    [
      'A dozen or so militants were killed and about half as many captured.',
      ['killed 12 militants (or so)', 'held 6 people (about)'],
    ],
    [
      'The bloc agreed to spend a further €500 million on ammunition, taking its total military support to €11.1 billion.',
      ['money 500000000 EUR', 'money 11100000000 EUR'],
    ],
    [
      'Nine Thai workers were freed in Gaza, but 23 others are believed to be still in captivity.',
      ['people 9 workers', 'held 23 people'],
    ],
    ['Avalanche kills three skiers in Gulmarg; six pulled out alive', ['killed 3 skiers', 'rescued 6 people']],
    ['Yemen: Houthis sentence 17 to death for spying', ['sentenced 17 people']],
    ['WHO: cholera deaths in Sudan top 3,000', ['killed 3001.. people (top)']],
    ['The wounded, who include three Americans, were flown to Germany.', ['hurt 3 Americans']],
    [
      'Ukrainian forces fired six ATACMS missiles, five of which were shot down, Moscow said.',
      ['weapons 6 missiles', 'weapons 5 missiles'],
    ],
    ['Spain will hand over 19 second-hand Leopard tanks and a Patriot battery.', ['weapons 19 tanks']],
    [
      'No Iranian was hurt in the attack on the consulate, but two guards lost their lives.',
      ['hurt 0 Iranian', 'killed 2 guards'],
    ],
    ['Brigade 93 holds Hill 402 and the E40 motorway, 12 km from Bakhmut.', []],
    [
      'A truck bomb hit a checkpoint near Baidoa on Sunday. Seven soldiers died at the scene; two more succumbed in hospital.',
      ['killed 7 soldiers', 'killed 2 people'],
    ],
    [
      'Hospitals admitted 64 people after the stampede. Of these, nine were in intensive care.',
      ['hurt 64 people', 'hurt 9 people'],
    ],
    [
      'The junta said it had lost five men. Rebels claimed to have killed 22 and captured eight.',
      ['killed 5 men', 'killed 22 people', 'held 8 people'],
    ],
    [
      "Sudan's army says it killed 70 fighters. The paramilitaries put their own dead at 12 and said they had taken 30 prisoners.",
      ['killed 70 fighters', 'killed 12 people', 'held 30 prisoners'],
    ],
    [
      'The airlift began on Monday. So far 2,100 people have left, 300 of them Canadians.',
      ['people 2100 people', 'people 300 Canadians'],
    ],
    [
      'The attack wounded 11, two critically; a night watchman was killed.',
      ['hurt 11 people', 'hurt 2 people', 'killed 1 watchman'],
    ],
    [
      'At the peak there were 100,000 American troops in the country; by May only 2,500 were left.',
      ['troops 100000 troops', 'troops 2500 people'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  describe('numbers that others set against them, and means that carry people', () => {
    it.each<[string, string[]]>([
      ['Some 300 Indian nurses were flown out of Juba aboard two military aircraft.', ['evacuated 300 nurses (some)']],
      ['Sweden evacuated 140 aid workers from Kabul on three transport planes.', ['evacuated 140 workers']],
      ['Fiji sent 40 police on two patrol boats.', ['people 40 police']],
      ['Strikes on two patrol boats killed nine sailors.', ['weapons 2 boats', 'killed 9 sailors']],
      ['Spain sold 14 transport planes to Chad.', ['weapons 14 planes']],
      [
        'Police counted 2,300 marchers in Lyon, against 11,000 according to the unions.',
        ['protesters 2300 marchers', 'protesters 11000 people'],
      ],
      ['The flood killed 41 people, compared with 25 last year.', ['killed 41 people', 'killed 25 people']],
      ['The navy arrested 60 smugglers in June versus 22 in May.', ['arrested 60 smugglers', 'arrested 22 people']],
      [
        'The ministry said 14 people had died; according to residents it was 30.',
        ['killed 14 people', 'killed 30 people'],
      ],
      ['Nine people were hurt in 2019, compared with 2021.', ['hurt 9 people']],
      ['Ten guards were hurt, and it was 30 degrees.', ['hurt 10 guards']],
      [
        'Poland intercepted 17 of 24 Geran-2 drones and three of four Iskander ballistic missiles.',
        ['weapons 17 drones', 'weapons 24 drones', 'weapons 3 missiles', 'weapons 4 missiles'],
      ],
      [
        'Israel said it had shot down 40 of 52 Ababil-3 drones and six of seven Paveh cruise missiles.',
        ['weapons 40 drones', 'weapons 52 drones', 'weapons 6 missiles', 'weapons 7 missiles'],
      ],
      [
        'Nine people were killed, the mayor said; a local clinic spoke of "several dozen" and a charity in Nairobi of at least 70.',
        ['killed 9 people', 'killed 36.. people', 'killed 70.. people (at least)'],
      ],
      [
        'The army said 20 rebels had died; a witness put it at more than 35 and the union said it was at least 60.',
        ['killed 20 rebels', 'killed 36.. people (more than)', 'killed 60.. people (at least)'],
      ],
      ['The minister spoke of 30 new schools.', []],
      ['Dozens of farmers gathered in front of the agriculture ministry in Asunción.', ['protesters 24.. farmers']],
      ['Two activists chained themselves to the railings of parliament in Wellington.', ['protesters 2 activists']],
      [
        'Unions said 80,000 people turned out in Rome; police put the crowd at 25,000 to 30,000.',
        ['protesters 80000 people', 'protesters 25000..30000 people'],
      ],
      ['Hundreds of relatives gathered outside the hospital in Surat.', ['people 200.. relatives']],
      ['Dozens of reporters gathered outside the ministry in Brasília.', ['people 24.. reporters']],
      ['About 30,000 people turned out to vote in the referendum, police said.', ['people 30000 people (about)']],
      ['Thousands of residents turned out for the funeral in Lagos, police said.', ['people 2000.. residents']],
      ['Chad rushed 500 soldiers into the border town.', ['troops 500 soldiers']],
      ['Peru moved 900 troops into the valley on Sunday.', ['troops 900 troops']],
      ['Kenya moved 60 soldiers to safety after the flood.', ['evacuated 60 soldiers']],
      ['Officials moved 400 families out of the valley.', ['evacuated 400 families']],
      [
        'The firm was fined 40k pounds, far below the 300k demanded by the regulator.',
        ['money 40000 GBP', 'money 300000 GBP'],
      ],
      ['The city will pay 60k euros of the 90k needed.', ['money 60000 EUR', 'money 90000 EUR']],
      ['The two parties took 31.4 and 29.8 percent of the vote.', ['share 31.4 percent', 'share 29.8 percent']],
      ['Inflation was 6.1 and 5.9 per cent in March and April.', ['share 6.1 percent', 'share 5.9 percent']],
      ['Turnout was between 40 and 45 percent.', ['share 40..45 percent']],
      ['The rebels killed 12 and 20 percent of the town fled.', ['killed 12 people', 'share 20 percent']],
      ['The landslide claimed 17 lives in Nepal.', ['killed 17 people']],
      ['Malawi reported 34 new cholera cases on Monday.', ['infected 34 people']],
      ['A tanker with a crew of 18 was boarded off Somalia.', ['people 18 crew']],
      ["The trawler's crew of 26 is safe, its owner said.", ['people 26 crew']],
      [
        'The bill failed: 61 senators backed it, 70 opposed it and five stayed away from the vote.',
        ['votes 61 votes in favour', 'votes 70 votes against', 'people 5 people'],
      ],
      ['The judge jailed seven of the smugglers and fined the other nine.', ['held 7 smugglers', 'people 9 people']],
      ['The court acquitted three officers and convicted the other six.', ['people 3 officers', 'sentenced 6 people']],
    ])('reads "%s"', (text, expected) => {
      expect(figures(text)).toEqual(expected);
    });
  });
});
