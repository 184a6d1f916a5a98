/** Verbs whose object is often a number of people or things. */
export const counting: ReadonlySet<string> = new Set(
  `kill wound injure hurt arrest detain hold evacuate expel displace recall free release employ host repatriate deport
   deploy send lose capture seize destroy affect leave claim number comprise include rescue abduct kidnap execute return remove`.split(
    /\s+/,
  ),
);
