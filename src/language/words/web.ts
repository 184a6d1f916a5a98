/** Last labels by which a dotted word without spaces is taken for a web address or a file name ("example.org"). */
export const dottedEndings: ReadonlySet<string> = new Set(
  `com org net gov edu int mil info biz io co tv me news eu uk us ca au nz in za ke ng gh ug tz et eg ma dz tn ly sd
   br mx ar cl pe ve cu cr ec bo py uy fr de es it pt nl be ch at se no fi dk is ie pl cz sk hu ro bg gr tr ru ua by
   kz uz ge am az il ps lb jo sy iq ir sa ae qa kw om ye pk bd lk np af cn hk tw jp kr kp mn vn th mm kh la my sg id ph
   html htm php asp aspx pdf doc docx xls xlsx ppt jpg jpeg png gif txt csv xml mp3 mp4 zip exe`.split(/\s+/),
);
