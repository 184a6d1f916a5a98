/**
 * Pairs of quotations of one speaker, written for this project before any was scored: the first fifteen are one utterance in
 * two wordings or translations, the rest are two utterances on one subject.
 */
export const ONE: readonly (readonly [string, string])[] = [
  ['It is a provisional step and it will not last long', 'This is a temporary measure which will not be long-lasting'],
  ['We will respond to this attack with all necessary means', 'We shall answer this assault by every means required'],
  [
    'The embassy will stay closed until the safety of our staff is guaranteed',
    'Until our staff’s security is guaranteed, the embassy will remain closed',
  ],
  ['This decision is illegal and we reject it entirely', 'We completely reject this decision, which is unlawful'],
  ['Our ambassador will return when Brazil apologises', 'When Brazil apologises our ambassador will go back'],
  [
    'Talks with the neighbouring country must begin without preconditions',
    'Negotiations with our neighbour have to start with no preconditions',
  ],
  [
    'No country may interfere in the internal affairs of Ethiopia',
    'Nobody has the right to meddle in Ethiopia’s domestic affairs',
  ],
  ['We urge our citizens to leave Lebanon immediately', 'We call on our nationals to leave Lebanon at once'],
  ['The border will be opened on Monday for trucks carrying food', 'On Monday the border opens for food trucks'],
  [
    'We condemn the burning of the consulate in the strongest terms',
    'In the strongest terms we condemn the consulate’s burning',
  ],
  [
    'Our patience with the militia at the frontier has run out',
    'We have run out of patience with the militia on the border',
  ],
  [
    'The visit was cancelled because of the ambassador’s remarks about the treaty',
    'Because of what the ambassador said about the treaty, the visit was cancelled',
  ],
  [
    'Vanuatu thanks Australia for its help after the cyclone',
    'We thank Australia for the aid after the cyclone, Vanuatu’s people are grateful',
  ],
  ['They have 48 hours to hand over the two suspects', 'The two suspects must be handed over within 48 hours'],
  ['We do not want war, but we will defend our islands', 'War is not what we want, yet our islands will be defended'],
];

export const TWO: readonly (readonly [string, string])[] = [
  ['We will not close the embassy in Kabul', 'We will close the embassy in Kabul'],
  ['They have 48 hours to hand over the two suspects', 'They have 72 hours to hand over the two suspects'],
  ['The talks were useful and we will meet again in June', 'The talks failed because the other side would not listen'],
  ['We thank Norway for hosting the negotiations', 'Norway has offered to pay for the observers'],
  ['Our ambassador has been recalled for consultations', 'Our ambassador told them that the raid was a mistake'],
  ['We condemn the attack on the convoy', 'The convoy was attacked twice before and nobody was punished'],
  ['The border stays closed for people without visas', 'At the border forty people were arrested with false visas'],
  ['Sanctions will be lifted step by step', 'We will answer new sanctions with steps of our own'],
  ['The minister will travel to Hanoi next week', 'The minister regrets that Hanoi has rejected the proposal'],
  ['Peace needs courage from both sides', 'Both sides lose when there is no peace'],
  ['We are ready to release the sailors', 'The sailors were in our waters and will stand trial'],
  ['The ceasefire holds in most of the province', 'The ceasefire was broken in the north of the province by shelling'],
  ['Our citizens are safe and on their way home', 'We ask our citizens to register with the embassy'],
  [
    'The dam is on our river and it is our right to fill it',
    'We want an agreement on how the dam is filled in dry years',
  ],
  ['We have evidence that the plot was planned abroad', 'No evidence of a plot has been shown to us'],
];
