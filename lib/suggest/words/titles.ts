/** What stands in front of names and behind them: honorifics and ranks say nothing of a post, titles and posts do. */

const HONORIFICS =
  "mr mrs ms miss mx dr sir dame hon lord lady sheikh sheikha maulana mullah imam malam alhaj alhaji haji elhadj mama maître maitre barr engr eng smt shri sri mahant nawabzada sor sister brother fr rev reverend father cadi prof ayatollah rabbi mufti pandit hajji begum madam señor señora don doña herr frau monsieur madame";
const RANKS =
  "gen general brig brigadier maj major lt lieutenant col colonel capt captain cdr commander commodore adm admiral rear sgt sergeant cpl corporal pvt private inspector superintendent insp supt constable const det detective marshal cmdr officer";
const TITLES =
  "president vice prime minister deputy governor gov mayor senator sen representative rep congressman congresswoman congressperson chief justice judge secretary chancellor premier director chairman chairwoman chair chairperson ambassador envoy commissioner councilman councilwoman councilmember councillor councilor supervisor attorney prosecutor sheriff bishop archbishop cardinal pope pastor king queen prince princess emir sultan speaker leader whip treasurer comptroller auditor coach principal dean professor doctor nurse coroner ombudsman ombudswoman prefect spokesman spokeswoman spokesperson executive ceo cfo coo founder emeritus undersecretary marshal warden head host anchor candidate nominee strategist consultant adviser advisor aide lawyer economist analyst researcher activist organizer organiser author historian republican democrat democratic libertarian actor actress singer rapper comedian star superstar reporter correspondent columnist editor magnate mogul billionaire tycoon businessman businesswoman investor lobbyist pollster surrogate chargé charge d’affaires d'affaires magistrate legislator lawmaker delegate assemblyman assemblywoman assemblymember alderman selectman manager administrator trustee clerk owner partner resident rep-elect president-elect co-founder co-chair vice-president director-general secretary-general";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const honorifics = list(HONORIFICS);
const ranks = list(RANKS);
const titles = list(TITLES);

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, "");

/** "Mr", "Dr.": no part of a name and no post. */
export const isHonorific = (word: string): boolean => honorifics.has(bare(word));
/** "Col.", "Superintendent". */
export const isRank = (word: string): boolean => ranks.has(bare(word));
/** Any word that, in front of a name, isn't part of it. */
export const isTitle = (word: string): boolean =>
  titles.has(bare(word)) ||
  honorifics.has(bare(word)) ||
  ranks.has(bare(word)) ||
  /^(?:former|ex|late|acting|retired|then|co)$/.test(bare(word));

const MALE = list(
  "mr sir lord sheikh king prince father brother imam maulana haji alhaji congressman chairman spokesman councilman assemblyman businessman actor señor herr monsieur fr shri don",
);
const FEMALE = list(
  "mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman councilwoman assemblywoman businesswoman actress señora frau madame smt mama sor mother ombudswoman begum",
);

/** "m", "f", or null where the word fits anybody. */
export function genderOfTitle(word: string): "m" | "f" | null {
  return MALE.has(bare(word)) ? "m" : FEMALE.has(bare(word)) ? "f" : null;
}

const POST =
  /(?:spokes(?:man|woman|person)|director|manager|professor|officer|official|minister|secretary|president|chair(?:man|woman|person)?|head|leader|chief|analyst|adviser|advisor|attorney|lawyer|counsel|judge|justice|mayor|governor|senator|congress(?:man|woman)|representative|member|founder|owner|executive|editor|reporter|correspondent|journalist|host|author|writer|strategist|consultant|researcher|scientist|economist|historian|scholar|fellow|expert|engineer|doctor|surgeon|physician|nurse|pharmacist|teacher|student|candidate|nominee|activist|advocate|organi[sz]er|coordinator|commander|commissioner|inspector|superintendent|sheriff|prosecutor|ambassador|envoy|diplomat|aide|ally|surrogate|donor|supporter|voter|veteran|resident|survivor|witness|farmer|worker|driver|vendor|operator|pilot|captain|porter|trader|shopkeeper|hotelier|guard|ranger|specialist|associate|assistant|partner|investor|trustee|delegate|councilmember|counciln?man|councilwoman|supervisor|principal|dean|coach|player|actor|actress|singer|artist|pastor|priest|bishop|imam|rabbi|mother|father|wife|husband|son|daughter|brother|sister|widow|relative|friend|neighbo(?:u)?r|ceo|cfo|coo|cto|republican|democrat|lawmaker|legislator|chaplain|curator|clerk|treasurer|broker|banker|economist|strategist|pollster|co-founder|co-chair|co-author|ombuds(?:man|woman)|premier|chancellor|prefect|king|queen|prince|princess|tailor|baker|nominee|boss|master|skipper|magnate|physicist|biologist|ecologist|geologist|meteorologist|seismologist|epidemiologist|psychologist|sociologist|therapist|dentist|paramedic|firefighter|detective|sergeant|colonel|general|major|lieutenant|admiral|brigadier|deputy|counselor|counsellor|mp|mep|director-general|secretary-general|vice-president|barrister|solicitor|negotiator|mediator|monitor|observer|medic|technician|mechanic|fisherman|miner|electrician|plumber|cook|chef|waiter|waitress|retiree|pensioner|refugee|migrant|protester|demonstrator|rapporteur|columnist|commentator|blogger|anchor|producer|publisher|designer|architect|developer|programmer|planner|broker|agent|buyer|seller|customer|client|patient|tenant|landlord|homeowner|parishioner|academic|lecturer|instructor|trainer|athlete|skipper|mayor-elect|president-elect)s?$/;

/** Whether a noun names a post, a trade or another thing one person is to others. */
export const isPost = (lower: string): boolean => POST.test(lower);

const BODY =
  /^(?:ministry|department|dept|agency|office|bureau|commission|committee|council|board|authority|administration|government|parliament|congress|senate|house|court|police|army|navy|military|force|forces|brigade|brigades|guard|front|party|movement|union|federation|confederation|association|alliance|coalition|league|society|institute|institution|foundation|fund|centre|center|group|network|organisation|organization|company|corporation|corp|inc|ltd|llc|plc|co|bank|university|college|school|hospital|clinic|church|mosque|times|post|news|journal|tribune|herald|gazette|press|radio|television|tv|channel|magazine|service|services|command|directorate|inspectorate|observatory|chamber|exchange|securities|airlines|airways|railway|railways|industries|holdings|partners|project|programme|program|mission|embassy|consulate|secretariat|panel|forum|assembly|caucus|campaign|pac|team|club|lab|laboratory|laboratories|museum|library|district|county|city|state|administration|prefecture|gendarmerie|watch|monitor|initiative|collective|syndicate|cooperative|store|stores|motors|energy|oil|gas|steel|mines|hotel|brigades|syndicat|régie|fédération|ministère|confederación|partido|survey|poll|study|standard|chronicle|guardian|globe|examiner|reuters|ipsos|cnn|fox|nbc|abc|cbs|bbc|npr|politico|buzzfeed|twitter|facebook|google|apple|lawyers|workers|observers|educators|teachers|nurses|veterans|voters)$/;

/** Whether a word at a name's end or within makes it that of a body ("Ministry", "Front", "Times"). */
export const isBodyWord = (lower: string): boolean => BODY.test(lower);
