/**
 * The demonstration's document: a quote sheet compiled by us, and it says so. Words in quotation marks and figures are
 * as the named speakers gave them; every sentence around them is our own and is entered as nobody's statement.
 */
export const QUOTE_SHEET = `Quote sheet: attacks in Balochistan, 30 January to 1 February 2026

Compiled for this demonstration from published reports. Words in quotation marks are the speakers’ own, and figures are as the speakers gave them. Every other sentence is ours: it is nobody’s statement.

THE PROVINCIAL GOVERNMENT

Sarfraz Bugti, Chief Minister of Balochistan, on what was known beforehand: “We had intelligence reports that this kind of operation was being planned, and as a result of those, we started pre-operations a day before.”

Bugti on surveillance: “Our Safe City cameras in Quetta were also attacked. We will install CCTV cameras in eight cities to strengthen surveillance.”

Bugti on what comes next: “We will carry out intelligence-based operations against terrorists, and we will drag them out of their hideouts.”

Provincial authorities, on the dead: 17 members of law enforcement agencies; 31 civilians.

THE FEDERAL GOVERNMENT AND THE ARMED FORCES

Talal Chaudhry, junior interior minister, on how the attackers came: “In each case, the attackers came in dressed as civilians and indiscriminately targeted ordinary people working in shops.”

Pakistan’s military, on militants killed: 92 on Saturday, 41 on Friday.

Pakistani forces, on militants killed overall: at least 145.

Pakistan’s military on who stood behind it, in a statement on Saturday: “Indian-sponsored militants”.

Pakistani authorities, on the figures the BLA gave: rejected.

THE BALOCH LIBERATION ARMY

The BLA, claiming the attacks, calls its operation Herof: “black storm”.

The BLA, on members of the security forces: 84 killed; 18 captured.

INDIA

Randhir Jaiswal, spokesperson of the Ministry of External Affairs, on Sunday: “We categorically reject the baseless allegations made by Pakistan, which are nothing but its usual tactics to deflect attention from its own internal failings.”

Jaiswal, the same day: “Instead of parroting frivolous claims each time there is a violent incident, it would do better to focus on addressing long-standing demands of its people in the region. Its record of suppression, brutality and violation of human rights is well known.”

THE UNITED STATES

Natalie Baker, US chargé d’affaires, on the attacks: acts of terrorist violence.

THE PRESS

Geo News, on the naval camp at Pasni: one MSA soldier killed; another injured.
`;
