/**
 * Words that carry a sentence rather than say what it is about. Two texts that share them share nothing; an editor
 * changes them first. Data: add words, not code.
 */
export const FUNCTION_WORDS: readonly string[] = [
  // English
  `the a an of to in on at by for from with as and or but nor so yet if than that this these those it its he she they
them him his her hers their theirs i me my we us our ours you your yours who whom whose which what when where while
how why is are was were be been being am has have had having do does did doing done will would can could may might
must shall should not no never then there here also one ones some any all each every both few many much more most
other others another such same own only just even still too again further once into out over under up down about
after before during between against through off above below near around along across among amid within without
upon onto toward towards until till since because though although however whereas despite per via like unlike
said say says saying told tell tells telling according added adding stated asked reported reportedly allegedly`,
  // French
  `le la les un une des du de et est en que qui dans pour pas sur par plus ce cette ces il elle ils elles au aux se sa
son ses leur leurs mais ou avec ne sont été être ont avait a`,
  // Spanish, Portuguese and Italian
  `el los las una unos unas del y es que por con para su sus al lo como más pero este esta ha fue o os um uma do da dos
das e em no na nos nas ao não mais il gli di che è per non sono si nel della delle dei`,
  // German and Dutch
  `der die das den dem des ein eine einen einem einer und ist im in zu mit von auf für nicht sich auch es an werden
wird wurde hat haben war sind als aus bei nach het een van en te dat op voor met niet zijn aan`,
  // Russian and Ukrainian
  `и в не на что он она они я с как это по но из к у за от так же то для о до бы его её их был была было были
і у що не на з до як та це за від`,
  // Arabic
  `في من على إلى عن أن إن التي الذي هذا هذه كان قد ما لا مع بعد و أو ثم كما`,
  // Urdu and Persian
  `کے کی کا کو میں سے نے پر اور ہے ہیں کہ تھا تھی تھے یہ وہ بھی اس ان ایک کر ہو گیا گئی کیا و در به از که این آن را با است
برای`,
  // Hindi
  `के की का को में से ने पर और है हैं कि था थी थे यह वह भी इस उस एक कर हो गया गई`,
].flatMap((list) => list.split(/\s+/));

/** Numbers up to twenty and the tens, which one house style spells out and another sets in digits. */
export const SPELLED_NUMBERS: ReadonlyMap<string, string> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, string] => [word, String(value)]),
  ...`twenty thirty forty fifty sixty seventy eighty ninety`
    .split(" ")
    .map((word, at): [string, string] => [word, String(20 + at * 10)]),
]);
