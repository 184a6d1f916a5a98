/** A text, published on Wednesday, 16 May 2018, and the times of its events: a word for each, and its timex or null. */
export type PredicateCase = readonly [text: string, times: Readonly<Record<string, string | null>>];

/** Reports of several events with several times: which time is whose. Written for these tests. */
export const PREDICATE_CASES: Readonly<Record<string, readonly PredicateCase[]>> = {
  'the day of a statement is not that of what it tells': [
    ['Ghana said on Tuesday that it expelled two diplomats last week.', { said: '2018-05-15', expelled: '2018-W19' }],
    ['Peru said on Monday it had recalled its ambassador in March.', { said: '2018-05-14', recalled: '2018-03' }],
    ['The ministry said Tuesday that Chile closed the consulate.', { said: '2018-05-15', closed: null }],
    [
      'Officials in Dhaka told reporters on Sunday that the talks collapsed on Friday.',
      { told: '2018-05-13', collapsed: '2018-05-11' },
    ],
    [
      'Norway announced on Tuesday that it will close its embassy in June.',
      { announced: '2018-05-15', close: '2018-06' },
    ],
    ['Qatar confirmed on Monday that its envoy left on 3 May.', { confirmed: '2018-05-14', left: '2018-05-03' }],
    ['Two diplomats were expelled last week, Ghana said on Tuesday.', { expelled: '2018-W19', said: '2018-05-15' }],
    ['The embassy closed on Friday, a spokesman said on Monday.', { closed: '2018-05-11', said: '2018-05-14' }],
    [
      'Kenya denied on Tuesday that it had detained the envoy on 2 May.',
      { denied: '2018-05-15', detained: '2018-05-02' },
    ],
    [
      'Bolivia accused Chile on Monday of closing the border last month.',
      { accused: '2018-05-14', closing: '2018-04' },
    ],
    [
      'In a statement on Tuesday, Malaysia said it summoned the envoy on Sunday.',
      { said: '2018-05-15', summoned: '2018-05-13' },
    ],
    [
      'The minister told parliament yesterday that Nepal signed the treaty in 2014.',
      { told: '2018-05-15', signed: '2014' },
    ],
  ],
  'what happened before what happened': [
    [
      'Jordan recalled its ambassador on Tuesday after Iran had expelled two envoys in March.',
      { recalled: '2018-05-15', expelled: '2018-03' },
    ],
    [
      'Algeria, which had expelled the envoy in March, restored ties on Monday.',
      { expelled: '2018-03', restored: '2018-05-14' },
    ],
    ['By Monday, Latvia had closed three consulates.', { closed: '2018-05-14' }],
    ['The envoy had left Lima in April, and the embassy closed on Monday.', { left: '2018-04', closed: '2018-05-14' }],
    [
      'Tunisia reopened the embassy on Sunday, four years after it had shut it in 2014.',
      { reopened: '2018-05-13', shut: '2014' },
    ],
    ['Fiji had withdrawn its mission in 2016 and returned it last month.', { withdrawn: '2016', returned: '2018-04' }],
    [
      'Before Chad expelled the envoy on Monday, Libya had warned it last week.',
      { expelled: '2018-05-14', warned: '2018-W19' },
    ],
    [
      'Zambia summoned the envoy on Tuesday because his guards had attacked a reporter on Saturday.',
      { summoned: '2018-05-15', attacked: '2018-05-12' },
    ],
  ],
  'clauses of background have their own times': [
    [
      'Kuwait and Iraq, which broke off relations in 1990, signed an accord on Monday.',
      { broke: '1990', signed: '2018-05-14' },
    ],
    ['The embassy, opened in 2009, was attacked on Sunday.', { opened: '2009', attacked: '2018-05-13' }],
    [
      'Panama, which established ties with China in June 2017, opened an embassy on Tuesday.',
      { established: '2017-06', opened: '2018-05-15' },
    ],
    ['The ambassador, who arrived in January, was summoned on Monday.', { arrived: '2018-01', summoned: '2018-05-14' }],
    ['Egypt expelled an envoy who had arrived in February.', { arrived: '2018-02', expelled: null }],
    ['Sweden recalled the ambassador it appointed in 2015.', { appointed: '2015', recalled: null }],
    ['Since Vietnam joined the bloc in 1995, trade has grown.', { joined: '1995' }],
    [
      'The dispute, which began in 2012, ended on Friday when both sides signed a treaty.',
      { began: '2012', ended: '2018-05-11' },
    ],
    [
      'Rwanda, where voting ended on Sunday, recalled its envoy on Monday.',
      { ended: '2018-05-13', recalled: '2018-05-14' },
    ],
    ['Cuba released the sailors it had detained on 9 May.', { detained: '2018-05-09', released: null }],
  ],
  'several events in one sentence': [
    ['Spain expelled two envoys on Monday and Cuba expelled three on Tuesday.', { expelled: '2018-05-14' }],
    [
      'Mali recalled its envoy on Monday and closed the embassy on Tuesday.',
      { recalled: '2018-05-14', closed: '2018-05-15' },
    ],
    ['On Monday Mali recalled its envoy and closed the embassy.', { recalled: '2018-05-14', closed: '2018-05-14' }],
    [
      'Oman recalled its envoy on Monday; Yemen closed its embassy on Tuesday.',
      { recalled: '2018-05-14', closed: '2018-05-15' },
    ],
    [
      'Poland protested on Monday, Slovakia complained on Tuesday and Hungary agreed today.',
      { protested: '2018-05-14', complained: '2018-05-15', agreed: '2018-05-16' },
    ],
    [
      'Gabon expelled the envoy on Friday, and two days later Togo closed its embassy.',
      { expelled: '2018-05-11', closed: '2018-05-13' },
    ],
    [
      'Haiti arrested the men on Thursday and released them the next day.',
      { arrested: '2018-05-10', released: '2018-05-11' },
    ],
    [
      'Laos signed the accord in 2010, ratified it in 2012 and left it last year.',
      { signed: '2010', ratified: '2012', left: '2017' },
    ],
    [
      'Georgia, in a move announced on Monday, will expel two envoys on Friday.',
      { announced: '2018-05-14', expel: '2018-05-18' },
    ],
    [
      'After it closed the border on Sunday, Niger recalled its envoy on Tuesday.',
      { closed: '2018-05-13', recalled: '2018-05-15' },
    ],
  ],
  'plans lie where their own times say': [
    ['Samoa will open an embassy in July, the minister said on Tuesday.', { open: '2018-07', said: '2018-05-15' }],
    ['Malta decided on Monday to recall its ambassador.', { decided: '2018-05-14', recall: '2018-05-14' }],
    ['Malta decided on Monday to recall its ambassador in June.', { decided: '2018-05-14', recall: '2018-06' }],
    ['The ministers agreed on Tuesday to meet on Friday.', { agreed: '2018-05-15', meet: '2018-05-18' }],
    ['The talks planned for Thursday were cancelled on Tuesday.', { planned: '2018-05-17', cancelled: '2018-05-15' }],
    ['Iceland is to close its mission on Friday.', { close: '2018-05-18' }],
    ['Angola plans to reopen its embassy next month.', { reopen: '2018-06' }],
    ['Eritrea ordered the diplomats on Monday to leave by Friday.', { ordered: '2018-05-14', leave: '2018-05-18' }],
    ['Benin gave the envoy until Friday to leave.', { gave: null, leave: '2018-05-18' }],
    ['Uruguay would recall its envoy if the trial began on 20 June.', { began: '2018-06-20', recall: null }],
  ],
  'where a time stands does not matter, where it hangs does': [
    ['On Tuesday, in response to the attack, Sudan recalled its ambassador.', { recalled: '2018-05-15' }],
    ['Sudan on Tuesday recalled its ambassador.', { recalled: '2018-05-15' }],
    ['Sudan recalled its ambassador to Chad on Tuesday.', { recalled: '2018-05-15' }],
    ['Last week, after months of talks, Nauru and Tonga restored ties.', { restored: '2018-W19' }],
    ['It was on Monday that Burundi closed the border.', { closed: '2018-05-14' }],
    ['Late on Tuesday, Guinea ordered the envoy to leave.', { ordered: '2018-05-15' }],
    ['The expulsion of two envoys on Monday angered Serbia.', { expulsion: '2018-05-14' }],
    ["Monday's expulsion of two envoys angered Serbia.", { expulsion: '2018-05-14', angered: null }],
    ['Serbia condemned the expulsion of its envoys on 3 May.', { condemned: '2018-05-03' }],
    ['The consulate was attacked in the early hours of Sunday.', { attacked: '2018-05-13' }],
    ['The envoy was ordered out on Monday night.', { ordered: '2018-05-14TNI' }],
    ['Colombia shut the crossing for three days from Monday.', { shut: '2018-05-14' }],
    ['Within hours of the vote on Sunday, Paraguay moved its embassy.', { moved: '2018-05-13' }],
  ],
  'titles and bodies': [
    [
      'Brunei recalls envoy\n\nBrunei recalled its envoy to Laos on Monday, two weeks after a ship sank.',
      { recalled: '2018-05-14', sank: null },
    ],
    [
      'Belize reopens consulate after two years\n\nBelize reopened its consulate in Mérida on Tuesday. It had shut it in 2016.',
      { reopened: '2018-05-15', shut: '2016' },
    ],
    [
      'Togo envoy leaves\n\nThe envoy left on Friday. The next day the embassy closed.',
      { left: '2018-05-11', closed: '2018-05-12' },
    ],
    [
      'Lesotho protests\n\nLesotho protested on Thursday. Three days later it recalled its envoy.',
      { protested: '2018-05-10', recalled: '2018-05-13' },
    ],
  ],
  'a time before a noun is no part of a clause that follows it': [
    ['In January 2018 a drone attack by the Houthis on Abu Dhabi hit fuel tanks.', { attack: '2018-01' }],
  ],
};
