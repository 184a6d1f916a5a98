/** Reports of one event each, written for this project, with how many origins they rest on. */
export interface OriginCase {
  readonly name: string;
  /** The kind of the mentions whose origins are asked for. */
  readonly kind: RegExp;
  readonly reports: readonly { readonly text: string; readonly outlet?: string; readonly date?: string }[];
  readonly origins: number;
  /** Kinds of edges that must be found among the edges that count. */
  readonly edges?: readonly string[];
}

const LIMA = `Peru expelled the ambassador of Ecuador on Monday after accusing his mission of sheltering a fugitive banker. The envoy was given 72 hours to leave the country. Traders in the border town of Tumbes said that they feared new queues at the customs post. The two neighbours last quarrelled over fishing rights in 2019. Congress in Lima is to debate the matter on Thursday evening.`;

const KIGALI = `Rwanda recalled its ambassador to Burundi on Friday after a patrol was fired on near the river Ruzizi. Two soldiers were treated in a hospital in Cyangugu, the regional capital. The closed crossing left dozens of lorries stranded on the Burundian bank. Aid workers asked both governments to let medicine pass before the rains begin. The envoy had served in Bujumbura since the spring of last year.`;

export const ORIGIN_CASES: readonly OriginCase[] = [
  {
    name: 'a near copy under another headline',
    kind: /envoy.expel/,
    reports: [
      { text: `Lima throws out envoy\n\n${LIMA}`, outlet: 'The Andean Courier', date: '2023-04-04' },
      {
        text: `Quarrel over banker: Peru sends home Ecuador's man\n\n${LIMA}`,
        outlet: 'Pacific Mail',
        date: '2023-04-05',
      },
    ],
    origins: 1,
    edges: ['copy'],
  },
  {
    name: 'a rewrite with two facts moved',
    kind: /envoy.recall/,
    reports: [
      { text: KIGALI, outlet: 'Great Lakes Daily', date: '2022-10-08' },
      {
        text: `Rwanda on Friday recalled its ambassador to Burundi after shots were fired at a patrol near the Ruzizi river. Dozens of lorries were left stranded on the Burundian bank by the closed crossing. Two soldiers received treatment at a hospital in the regional capital, Cyangugu. The envoy has served in Bujumbura since last year's spring. Before the rains begin, both governments should let medicine pass, aid workers asked.`,
        outlet: 'Savanna Herald',
        date: '2022-10-09',
      },
    ],
    origins: 1,
    edges: ['rewrite'],
  },
  {
    name: 'two reports with the same facts by two hands',
    kind: /envoy.recall/,
    reports: [
      { text: KIGALI, outlet: 'Great Lakes Daily', date: '2022-10-08' },
      {
        text: `Our correspondent watched the gates of the residence in Bujumbura close behind a convoy of three cars at noon. Rwanda recalled its ambassador to Burundi on Friday. Neighbours spoke of weeks of tension on the frontier and of gunfire at night. A grocer across the street said that she had sold the household its last bread. Flights to Kigali were fully booked until Sunday.`,
        outlet: 'Bujumbura Times',
        date: '2022-10-08',
      },
    ],
    origins: 2,
  },
  {
    name: 'a quotation that was translated twice',
    kind: /envoy.summon/,
    reports: [
      {
        text: `Poland summoned the ambassador of Belarus on Tuesday. "This is an unacceptable interference in our internal affairs, and we will respond firmly," Foreign Minister Radoslaw Sikorski said.`,
        outlet: 'Baltic Post',
        date: '2024-02-07',
      },
      {
        text: `On Tuesday, Poland summoned the Belarusian ambassador, the foreign minister, Radoslaw Sikorski, said: "It is intolerable meddling in our domestic affairs and we shall answer with firmness."`,
        outlet: 'Vistula Review',
        date: '2024-02-07',
      },
    ],
    // Only the second says on whose word it tells of the summons.
    origins: 2,
  },
  {
    name: 'one speaker quoted in two translations about the deed itself',
    kind: /border.close/,
    reports: [
      {
        text: `"We closed the border with Armenia to protect the lives of our citizens," Foreign Minister Jeyhun Bayramov of Azerbaijan said on Monday.`,
        outlet: 'Caspian News',
        date: '2022-09-13',
      },
      {
        text: `Azerbaijan's foreign minister, Jeyhun Bayramov, said: "The border with Armenia has been closed by us to protect our nationals' lives."`,
        outlet: 'Tiflis Gazette',
        date: '2022-09-13',
      },
    ],
    origins: 1,
    edges: ['source'],
  },
  {
    name: 'one speaker who makes two statements days apart',
    kind: /envoy.expel/,
    reports: [
      {
        text: `Kenya has expelled the ambassador of Somalia, Foreign Minister Musalia Mudavadi said in a speech on Monday.`,
        outlet: 'Rift Valley News',
        date: '2024-05-06',
      },
      {
        text: `Kenya has expelled the ambassador of Somalia, Foreign Minister Musalia Mudavadi said in an interview on Friday.`,
        outlet: 'Coast Weekly',
        date: '2024-05-10',
      },
    ],
    origins: 2,
  },
  {
    name: 'a chain from a ministry over a state agency and a wire to the report',
    kind: /envoy.recall/,
    reports: [
      {
        text: `Thailand has recalled its ambassador to Cambodia, the foreign ministry said, according to Reuters.`,
        outlet: 'Mekong Times',
        date: '2025-07-23',
      },
      {
        text: `BANGKOK (Reuters) - Thailand has recalled its ambassador to Cambodia, the foreign ministry said on Wednesday.`,
        outlet: 'Straits Observer',
        date: '2025-07-23',
      },
      {
        text: `Thailand has recalled its ambassador to Cambodia, Thailand's foreign ministry said in a statement on Wednesday.`,
        outlet: 'Isan Post',
        date: '2025-07-24',
      },
    ],
    origins: 1,
    edges: ['credit', 'source'],
  },
  {
    name: 'a copy of a report without a date',
    kind: /envoy.expel/,
    reports: [
      { text: LIMA },
      { text: `${LIMA} Schools in Tumbes stay open.`, outlet: 'Pacific Mail', date: '2023-04-05' },
    ],
    origins: 1,
    edges: ['copy'],
  },
  {
    name: 'a corrected copy',
    kind: /envoy.expel/,
    reports: [
      { text: LIMA, outlet: 'Pacific Mail', date: '2023-04-04' },
      {
        text: `${LIMA.replace('72 hours', '48 hours')}\n\nCorrection: An earlier version of this article said that the envoy had 72 hours to leave.`,
        outlet: 'Pacific Mail',
        date: '2023-04-04',
      },
    ],
    origins: 1,
    edges: ['copy'],
  },
  {
    name: 'nameless sources who speak to two wires',
    kind: /mission.close/,
    reports: [
      {
        text: `Sweden has closed its embassy in Mali, a source close to the matter told AFP on Thursday.`,
        outlet: 'Nordic Daily',
        date: '2024-08-23',
      },
      {
        text: `Sweden has closed its embassy in Mali, a diplomatic source told Reuters on Thursday.`,
        outlet: 'Sahel Monitor',
        date: '2024-08-23',
      },
    ],
    origins: 2,
  },
  {
    name: 'one nameless source told to one wire, put in two ways',
    kind: /envoy.recall/,
    reports: [
      {
        text: `Chile has recalled its diplomats from Nicaragua, a source close to the case told AFP on Tuesday. "It is a provisional measure that should not last long," said the source, who asked not to be named.`,
        outlet: 'Santiago Sun',
        date: '2023-02-15',
      },
      {
        text: `Chile has recalled its diplomats from Nicaragua, a person familiar with the matter told Agence France-Presse. "This is a temporary step which should not last long," the source said.`,
        outlet: 'Managua Voice',
        date: '2023-02-15',
      },
    ],
    origins: 1,
    edges: ['credit', 'quote'],
  },
  {
    name: 'an outlet credited whose own report is at hand',
    kind: /airspace.close/,
    reports: [
      {
        text: `Algeria has closed its airspace to Moroccan aircraft, a military official told this newspaper. Pilots learned of it by telegram.`,
        outlet: 'El Watan',
        date: '2021-09-22',
      },
      {
        text: `Algeria has closed its airspace to Moroccan aircraft, El Watan reported on Wednesday.`,
        outlet: 'Atlas Week',
        date: '2021-09-23',
      },
    ],
    origins: 1,
    edges: ['credit'],
  },
  {
    name: 'two reports under the credit of one wire, each shortened in its own way',
    kind: /nationals.evacuate/,
    reports: [
      {
        text: `KHARTOUM (AP) - Indonesia evacuated 538 citizens from Sudan on Monday. Buses took them to the port.`,
        outlet: 'Java Standard',
        date: '2023-04-25',
      },
      {
        text: `KHARTOUM (AP) - Indonesia evacuated hundreds of its nationals from Sudan as fighting went on. A ship waited at the coast.`,
        outlet: 'Bali Morning',
        date: '2023-04-25',
      },
    ],
    origins: 1,
    edges: ['credit'],
  },
  {
    name: 'two spokesmen of two states who tell one deed',
    kind: /meeting.hold/,
    reports: [
      {
        text: `The foreign ministers of Japan and South Korea met in Busan on Sunday, Japan's foreign ministry said.`,
        outlet: 'Tokyo Ledger',
        date: '2023-11-27',
      },
      {
        text: `The foreign ministers of Japan and South Korea met in Busan on Sunday, South Korea's foreign ministry said.`,
        outlet: 'Seoul Bulletin',
        date: '2023-11-27',
      },
    ],
    origins: 2,
  },
  {
    name: 'one post that two reports take up',
    kind: /visit.cancel/,
    reports: [
      {
        text: `Colombian President Gustavo Petro wrote on X that Colombia had cancelled his visit to Argentina.`,
        outlet: 'Bogota Journal',
        date: '2024-03-28',
      },
      {
        text: `Colombia has cancelled the visit of its president to Argentina, President Gustavo Petro posted on X on Thursday.`,
        outlet: 'Rosario Diario',
        date: '2024-03-28',
      },
    ],
    origins: 1,
    edges: ['source'],
  },
  {
    name: 'a short notice out of a long report',
    kind: /envoy.expel/,
    reports: [
      { text: LIMA, outlet: 'The Andean Courier', date: '2023-04-04' },
      { text: LIMA.split('. ').slice(0, 2).join('. ').concat('.'), outlet: 'Notice Board', date: '2023-04-05' },
    ],
    origins: 1,
    edges: ['part'],
  },
  {
    name: 'a report that owes only a share to a wire',
    kind: /envoy.expel/,
    reports: [
      {
        text: `Fiji expelled two diplomats of Tonga on Monday.\n\nReporters waited at the pier in Suva for hours.\n\nWith inputs from AFP`,
        outlet: 'Suva Star',
        date: '2024-06-04',
      },
      {
        text: `SUVA (AFP) - Fiji expelled two diplomats of Tonga on Monday. The two left by ship with their families.`,
        outlet: 'Pacific Wireless',
        date: '2024-06-04',
      },
    ],
    origins: 2,
  },
  {
    name: 'officials whom two outlets cite',
    kind: /envoy.expel/,
    reports: [
      {
        text: 'Mali has expelled the ambassador of France, Le Monde reported on Tuesday, citing two officials.',
        outlet: 'Sahel Week',
        date: '2022-02-01',
      },
      {
        text: 'Mali has expelled the ambassador of France, Jeune Afrique reported, citing a diplomat.',
        outlet: 'Dakar Soir',
        date: '2022-02-01',
      },
    ],
    origins: 2,
  },
  {
    name: 'the report of a wire, and one that credits the wire',
    kind: /envoy.recall/,
    reports: [
      {
        text: 'Egypt recalled its ambassador to Qatar on Sunday. Crowds stood at the airport.',
        outlet: 'Reuters',
        date: '2017-06-05',
      },
      {
        text: 'CAIRO (Reuters) - Egypt has recalled its ambassador to Qatar. It was raining in the city.',
        outlet: 'Gulf Mail',
        date: '2017-06-06',
      },
    ],
    origins: 1,
    edges: ['credit'],
  },
  {
    name: 'a minister, and the ministry that he speaks for',
    kind: /envoy.summon/,
    reports: [
      {
        text: 'Greece has summoned the Turkish ambassador, Foreign Minister George Gerapetritis said on Tuesday.',
        outlet: 'Attica News',
        date: '2024-05-08',
      },
      {
        text: 'Greece has summoned the Turkish ambassador, the Greek foreign ministry said on Tuesday.',
        outlet: 'Aegean Post',
        date: '2024-05-08',
      },
    ],
    origins: 1,
    edges: ['source'],
  },
  {
    name: 'two spokespersons of one ministry',
    kind: /envoy.summon/,
    reports: [
      {
        text: 'Greece has summoned the Turkish ambassador, foreign ministry spokeswoman Lana Zochiou said on Tuesday.',
        outlet: 'Attica News',
        date: '2024-05-08',
      },
      {
        text: 'Greece summoned Turkey’s ambassador, foreign ministry spokesman Alexandros Papaioannou said.',
        outlet: 'Aegean Post',
        date: '2024-05-08',
      },
    ],
    origins: 2,
  },
  {
    name: 'three reports that name nobody',
    kind: /mission.close/,
    reports: [
      { text: 'Canada closed its embassy in Caracas on Sunday.', outlet: 'Ottawa Ledger', date: '2019-06-03' },
      {
        text: 'On Sunday Canada shut its embassy in Venezuela, leaving many without visas.',
        outlet: 'Caribe Hoy',
        date: '2019-06-03',
      },
      {
        text: 'Canada closed its embassy in Venezuela after visas of its diplomats ran out.',
        outlet: 'Orinoco Post',
        date: '2019-06-03',
      },
    ],
    origins: 3,
  },
];
