import type { StoryReport } from '../../../src/record/stories/types.ts';

/** Two quakes and two expulsions, each told three times in other words; the letter before the number is the story. */
const TEXTS: Readonly<Record<string, string>> = {
  a1: `Quake of magnitude 6.3 hits coast near Arica . A magnitude 6.3 earthquake struck off northern Chile near Arica on Monday , killing 4 people and cutting power to 20,000 homes , the National Emergency Office said .`,
  a2: `Four dead in Arica earthquake . Rescuers in Arica searched collapsed houses on Tuesday after a 6.3 quake off the Chilean coast killed four people . President Gabriel Lira flew to Arica .`,
  a3: `Chile 's president visits Arica after deadly quake . Gabriel Lira promised new homes to families in Arica , where an earthquake measured at 6 . 3 left four dead and 20 , 000 homes dark .`,
  b1: `Earthquake of magnitude 5.8 shakes Gorkha . A magnitude 5.8 earthquake struck western Nepal on Friday , injuring 31 people and damaging schools in Gorkha , the Seismological Centre in Kathmandu said .`,
  b2: `Gorkha quake injures 31 . Thirty-one people were hurt when a 5.8 earthquake shook Gorkha district in Nepal . Home Minister Bimala Thapa said that tents were on their way from Kathmandu .`,
  b3: `Nepal sends tents to Gorkha . Home Minister Bimala Thapa sent tents and rice to Gorkha after the 5.8 quake that damaged dozens of schools and hurt 31 .`,
  c1: `Ghana expels two Togolese diplomats . Ghana expelled two diplomats of Togo on Wednesday and accused them of spying at the port of Tema , Foreign Minister Ama Owusu said in Accra .`,
  c2: `Togo protests expulsion of envoys by Ghana . Togo called the expulsion of two of its diplomats from Accra baseless . Ama Owusu had accused both of spying in Tema .`,
  c3: `Accra says envoys of Togo spied on Tema port . Ghana gave two Togolese diplomats 48 hours to leave , Ama Owusu told reporters , over photographs of the port of Tema .`,
  d1: `Latvia expels Belarusian military attaché . Latvia declared the military attaché of Belarus persona non grata on Thursday , Foreign Minister Ilze Kalnina said in Riga , after drones crossed the border near Daugavpils .`,
  d2: `Minsk promises answer to expulsion of attaché . Belarus said that it would answer the expulsion of its military attaché from Riga , which Ilze Kalnina linked to drones near Daugavpils .`,
  d3: `Riga sends attaché home over drones . The military attaché of Belarus has to leave Latvia by Sunday . Drones from Belarus had come down near Daugavpils .`,
};

export const REPORTS: readonly StoryReport[] = Object.entries(TEXTS).map(([id, text]) => ({
  id,
  sentences: text.split(/(?<= \.) (?=[A-Z])/).map((sentence) => sentence.split(/\s+/)),
}));

/** The story that a report was written for. */
export function storyOf(id: string): string {
  return `${id[0]}1`;
}
