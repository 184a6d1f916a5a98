/**
 * What a page says to its reader rather than about the world. `WHOLE_LINES` are complete lines, compared in lower
 * case without the punctuation around them; `LINE_OPENINGS` begin a line, which is then set aside if it is short.
 */
export const WHOLE_LINES: ReadonlySet<string> = new Set(
  `
abstract|ad|ads by google|advert|advertisement|advertisements|advertising|all rights reserved|also in this section
article continues after ad|article continues below|article continues below advertisement|back to top|comments|continue reading
copy link|copy link to clipboard|don't miss|editor's picks|email|email this article|end|ends|facebook|follow us|full story
full text|gift article|get the app|in pictures|in this article|instagram|keep reading|latest|latest news|leave a comment
linkedin|listen|listen to article|listen to this article|live updates|load more|loading|log in|more|more from this section
more news|more on this story|more stories|more to read|most popular|most read|most viewed|newsletter|open image in gallery
pinterest|play|play video|popular|post a comment|print|print this article|read full story|read in app|read more|read next
recommended|recommended for you|recommended stories|recommended reading|reddit|register|related|related articles
related content|related coverage|related news|related stories|related topics|read also|report a typo|save|save article
save this article|see also|share|share this|share this article|share this story|share via|sign in|sign up|skip advertisement
skip to content|sponsored|sponsored content|story continues below|story continues below advertisement|subscribe|subscribe now
tags|telegram|text size|top stories|topics|trending|trending now|tweet|twitter|view comments|watch|watch live|watch more
watch now|whatsapp|you may also like|you might also like|x
`
    .trim()
    .split(/[|\n]/u),
);

/** Openings that end in a colon or bar of their own, or that only a page would say. */
export const LINE_OPENINGS: readonly RegExp[] = [
  /^(?:read(?: more| also| next| the full story| on)?|also read|see also|related(?: article| story| stories| articles| content)?|more(?: on this| from [^:]{1,30})?|watch(?: also| more)?|listen(?: to)?|recommended|must read|don[’']t miss|explained|explainer|live|in pictures|tags?|topics?|keywords?|filed under|sections?|categor(?:y|ies)|share(?: this)?|follow)\s*[:|»>]/iu,
  /^(?:click|tap) here\b/iu,
  /^(?:sign up|subscribe|register) (?:here|now|to|for)\b/iu,
  /^(?:follow|like) us on\b/iu,
  /^follow \S+(?: \S+){0,4} on (?:x|twitter|facebook|instagram|threads|telegram|whatsapp)\b/iu,
  /^share (?:this )?(?:article|story|post|on|via)\b/iu,
  /^download (?:our|the) \S+(?: \S+){0,3} app\b/iu,
  /^get (?:our|the latest|the day[’']s|breaking news)\b.*\b(?:inbox|newsletter|app|alerts?)\b/iu,
  /^(?:your support|support (?:our|independent) journalism)\b/iu,
  /^(?:©|\(c\)|copyright\b)/iu,
  /^all rights reserved\b/iu,
  /^this material may not be published\b/iu,
  /^our standards:/iu,
  /^(?:reading time|time to read)\b/iu,
  /^\d{1,3}[- ]min(?:ute)?s?(?: read)?\b\W*$/iu,
  /^(?:this (?:site|page|website) uses|we use|by (?:clicking|continuing|using this))\b.*\bcookies?\b/iu,
  /^\((?:adds?|recasts?|updates?|writes? through|releads?|rewrites?)\b[^)]{0,120}\)$/iu,
  /^(?:https?:\/\/|www\.)\S+$/iu,
];
