/** Picture agencies and the words that stand beside a photographer's name, as a pattern source. */
export const PICTURE_SOURCES =
  'AP Photo|AP|AFP|Agence France-Presse|REUTERS|Reuters|EPA-EFE|EPA|EFE|Getty Images?|Getty|Profimedia|ABACA|Abaca Press|Shutterstock|Alamy(?: Stock Photo)?' +
  '|iStock(?:photo)?|Anadolu(?: Agency)?|AA|Xinhua|TASS|Sputnik|Sipa(?: USA)?|SIPA(?: USA)?|NurPhoto|ZUMA(?: Press)?|Zuma(?: Press)?|Imago|IMAGO|dpa|DPA|PA(?: Images| Wire| Media)?' +
  '|Unsplash|Pexels|Flickr|Wikimedia(?: Commons)?|Creative Commons|Bloomberg|Magnum(?: Photos)?|Corbis|Kyodo(?: News)?|Yonhap|Rex Features|EyeEm|Hans Lucas|Le Pictorium' +
  '|[Hh]and-?out|[Pp]ool(?: [Pp]hoto)?|[Ff]ile(?: [Pp]hoto)?';

/** Labels that say who made a picture, as a pattern source. */
export const CREDIT_LABELS =
  '(?:File )?(?:Photos?|Photographs?|Images?|Pictures?|Illustration|Graphic|Video|Foto|Map)(?: (?:credits?|source|courtesy(?: of)?|by))?|Credits?';

/** Labels before the words of a caption. */
export const CAPTION_LABELS =
  'FILE PHOTO|FILE IMAGE|FILE PICTURE|FILE|File photo|File image|File picture|PHOTO|IMAGE|Caption|CAPTION|Photo caption|Image caption|Pictured|PICTURED';
