/** Nouns that name an act of speech, and may have what was said behind "that": "the minister’s claim that …". */
const SPEECH_NOUN =
  /^(?:claims?|statements?|allegations?|assertions?|contentions?|suggestions?|arguments?|accusations?|charges?|beliefs?|promises?|pledges?|vows?|warnings?|remarks?|comments?|insistence|denials?|admissions?|predictions?|complaints?|declarations?|announcements?|assurances?|conclusions?|theory|theories|assessments?|testimony|findings?|vow|reminders?|concerns?|argument|acknowledgement|acknowledgment|confirmation|revelations?|reports?|view|views|opinion|hopes?|fears?)$/;

export const isSpeechNoun = (lower: string): boolean => SPEECH_NOUN.test(lower);
