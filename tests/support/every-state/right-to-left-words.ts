/** A word as long as a web address or a hashtag, with nowhere to break it: lines and tables must hold it all the same. */
const LONG = "ژوبڈیمکاحادثہ".repeat(5);

/** Every field that a person fills in, in a script that runs from right to left; some hold a word of English too. */
export const RIGHT_TO_LEFT = {
  title: `ژوب ڈیم کا حادثہ ${LONG}`,
  party: `وزارة المياه (MoW) ${LONG}`,
  otherParty: "نقابة الحراس",
  speaker: "عائشہ بلوچ",
  otherSpeaker: "דוד לוי",
  role: `ترجمان ${LONG}`,
  document: `خبر: ڈیم 2026 میں ٹوٹا ${LONG}`,
  publisher: `روزنامہ جنگ ${LONG}`,
  author: "سلیم خان",
  credit: `ایجنسیوں سے ${LONG}`,
  words: `ہم نے ساری رات کام کیا، کم از کم 12 گھر بہہ گئے ${LONG}`,
  otherWords: "לא נפתח שום שער באותו לילה",
  cue: "کہا",
  description: "فائر بریگیڈ",
  wording: "کم از کم 12 گھر",
  who: "گھر",
  place: `ژوب ${LONG}`,
  claim: `رات کو دروازہ کھولا گیا ${LONG}`,
  shortClaim: "دروازہ",
  reason: "دو بیانات، ایک تصویر (JPG)",
  comment: "ایک بار پھر پوچھیں!",
  asked: "محكمة المدينة",
  question: "کیا آپ وہاں تھے؟",
  evidence: `تصویر نمبر 4 ${LONG}`,
  recipient: `ڈیسک: World ${LONG}`,
  note: "صرف صبح کے لیے",
} as const;

/** The name that an edition's file has of the story's title, of which it takes 50 characters. */
export const RIGHT_TO_LEFT_FILE = `${[...RIGHT_TO_LEFT.title.replaceAll(" ", "-")].slice(0, 50).join("")}-edition-1.txt`;
