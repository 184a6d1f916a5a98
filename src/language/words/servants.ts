/** Nouns for those, and for the craft, by which a state acts; lemmas. */
export const servants: ReadonlySet<string> = new Set(
  `army navy military troop troops soldier force forces officer police policeman policemen guard agent operative spy commando marine
   gendarme sailor pilot sniper patrol unit official serviceman paratrooper intelligence security aircraft plane jet
   warplane fighter bomber helicopter drone ship warship vessel gunboat boat artillery tank hacker`.split(/\s+/),
);
