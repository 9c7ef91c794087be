/** Every field that a person fills in, in a script that runs from right to left; some hold a word of English too. */
export const RIGHT_TO_LEFT = {
  title: "ژوب ڈیم کا حادثہ",
  party: "وزارة المياه (MoW)",
  otherParty: "نقابة الحراس",
  speaker: "عائشہ بلوچ",
  otherSpeaker: "דוד לוי",
  role: "ترجمان",
  document: "خبر: ڈیم 2026 میں ٹوٹا",
  publisher: "روزنامہ جنگ",
  author: "سلیم خان",
  credit: "ایجنسیوں سے",
  words: "ہم نے ساری رات کام کیا، کم از کم 12 گھر بہہ گئے",
  otherWords: "לא נפתח שום שער באותו לילה",
  cue: "کہا",
  description: "فائر بریگیڈ",
  wording: "کم از کم 12 گھر",
  who: "گھر",
  place: "ژوب",
  claim: "رات کو دروازہ کھولا گیا",
  shortClaim: "دروازہ",
  reason: "دو بیانات، ایک تصویر (JPG)",
  comment: "ایک بار پھر پوچھیں!",
  asked: "محكمة المدينة",
  question: "کیا آپ وہاں تھے؟",
  evidence: "تصویر نمبر 4",
  recipient: "ڈیسک: World",
  note: "صرف صبح کے لیے",
} as const;

/** The name that an edition's file has of the story's title. */
export const RIGHT_TO_LEFT_FILE = `${RIGHT_TO_LEFT.title.replaceAll(" ", "-")}-edition-1.txt`;
