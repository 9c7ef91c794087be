import type { Row } from "./mark";

/** One paper, one recording, one pool; circles; the same account at second and third hand. */
export const HARDER: Row[] = [
  {
    rule: "two papers that saw one leaked letter have one origin",
    texts: [
      [
        "The Ledger",
        "2025-01-10T08:00:00Z",
        `⟦The dam's gates were last greased in 2011⟧(a letter from the chief engineer), according to a letter from the chief engineer seen by The Ledger.`,
      ],
      [
        "Vantage",
        "2025-01-11T08:00:00Z",
        `In a letter dated 4 May, chief engineer Arno Feld wrote that ⟦nobody had greased the gates since 2011⟧(Arno Feld). Vantage has obtained a copy.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a circle of two papers that cite each other establishes nothing beside the man who was there",
    texts: [
      [
        "Mirror of Tal",
        "2025-01-10T08:00:00Z",
        `⟦The bank closed its doors at noon⟧(The Tal Observer), The Tal Observer reported.`,
      ],
      [
        "The Tal Observer",
        "2025-01-10T09:00:00Z",
        `⟦The bank's doors were shut at midday⟧(Mirror of Tal), according to the Mirror of Tal.`,
      ],
      [
        "Tal FM",
        "2025-01-10T12:00:00Z",
        `"⟦I turned the key myself, at twelve⟧(Bruno Weck)," said Bruno Weck, the porter of the bank.`,
      ],
    ],
    groups: [[2]],
  },
  {
    rule: "a sister who repeats what the survivor told her by phone is the survivor",
    texts: [
      [
        "Harbour Post",
        "2025-01-10T08:00:00Z",
        `From his bed, cook Manuel Reis described the night. "⟦The hatch had been left open⟧(Manuel Reis)," he said.`,
      ],
      [
        "Ilha News",
        "2025-01-10T12:00:00Z",
        `"⟦The hatch was open, he says⟧(Clara Reis)," said Clara Reis, the cook's sister. "Manuel called me from the hospital and told me everything." Her account comes from her brother, Manuel Reis.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the UN office that repeats the ministry’s number rests on the ministry",
    texts: [
      [
        "Relief Bulletin",
        "2025-01-10T08:00:00Z",
        `⟦At least 212 people have died⟧(OCHA), OCHA said in its situation report, citing figures from the Ministry of Health.`,
      ],
      [
        "Bandar Times",
        "2025-01-10T12:00:00Z",
        `⟦The death toll has reached 212⟧(Ministry of Health), the Ministry of Health announced.`,
      ],
      [
        "Nurses' Voice",
        "2025-01-11T12:00:00Z",
        `"⟦In our morgue alone there are two hundred and more⟧(Leyla Aziz)," said Leyla Aziz, who washes the dead at the central mosque. "I have washed the women myself."`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "pool copy printed by two papers is one reporter’s",
    texts: [
      [
        "The Capital",
        "2025-01-10T08:00:00Z",
        `⟦The president did not shake the general's hand⟧(a pool report), according to a pool report.`,
      ],
      [
        "Morning Line",
        "2025-01-10T08:30:00Z",
        `⟦There was no handshake between the president and the general⟧(the pool reporter), the pool reporter wrote.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a description in one text and the name in another are one woman",
    texts: [
      [
        "Stadt Kurier",
        "2025-01-10T08:00:00Z",
        `⟦The brakes had been replaced a week before⟧(the head of the workshop), the head of the tram workshop said on Friday.`,
      ],
      [
        "Linie 7",
        "2025-01-11T08:00:00Z",
        `"⟦New brakes, seven days old⟧(Karla Voss)," says Karla Voss, who runs the tram workshop.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a man heard on the radio by one paper and quoted by name in another is one",
    texts: [
      [
        "Delta Radio",
        "2025-01-10T08:00:00Z",
        `Fisherman Ekow Baidoo rang our breakfast show. "⟦The oil came up from the seabed⟧(Ekow Baidoo)," he told listeners.`,
      ],
      [
        "Oil Watch",
        "2025-01-10T18:00:00Z",
        `⟦Oil rose from the sea floor⟧(a fisherman), a fisherman told Delta Radio.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "the same spokeswoman, a tweet and a reprint in Urdu are one",
    texts: [
      [
        "Karachi Line",
        "2025-01-10T08:00:00Z",
        `⟦Flights are suspended until six⟧(Sana Mirza), airport spokeswoman Sana Mirza said in a post on X.`,
      ],
      [
        "روزنامہ ساحل",
        "2025-01-10T09:00:00Z",
        `ترجمان ثنا مرزا کے مطابق ⟦پروازیں چھ بجے تک معطل رہیں گی⟧(Sana Mirza)۔\n\n(ایجنسیاں)`,
      ],
      [
        "Gulf Traveller",
        "2025-01-10T11:00:00Z",
        `⟦No flight will leave before six⟧(airport), the airport said.`,
      ],
    ],
    groups: [[0, 1, 2]],
  },
  {
    rule: "the vet and the farmer each saw the herd; the ministry counts what the vet reports",
    texts: [
      [
        "Farm Weekly",
        "2025-01-10T08:00:00Z",
        `"⟦I put down forty-one of them⟧(Sofie Brandt)," said Sofie Brandt, the district vet.`,
      ],
      [
        "Agri News",
        "2025-01-10T09:00:00Z",
        `⟦Forty-one animals were culled⟧(Ministry of Agriculture), the Ministry of Agriculture said, basing itself on the report of the district vet, Sofie Brandt.`,
      ],
      [
        "Dales Paper",
        "2025-01-10T11:00:00Z",
        `"⟦They shot forty-one of my cows⟧(Mogens Holt)," said Mogens Holt, who had counted them in at dusk.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "an expert who looked at the clip another man filmed has no knowledge beyond it: in doubt the expert counts by name",
    texts: [
      [
        "City Log",
        "2025-01-10T08:00:00Z",
        `"⟦The tram was green-lit⟧(Olaf Berg)," said Olaf Berg, who was waiting to cross.`,
      ],
      [
        "Track",
        "2025-01-10T09:00:00Z",
        `⟦The tram had a green light⟧(Olaf Berg), said Olaf Berg, a teacher, in an interview with City Log.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an army spokesman and the army’s own daily are one, a shepherd is another",
    texts: [
      [
        "Ministry of Defence",
        "2025-01-10T08:00:00Z",
        `Communiqué No. 18\n\n⟦Our units destroyed the radar at Kel on Thursday night⟧().`,
      ],
      [
        "Front Page",
        "2025-01-10T09:00:00Z",
        `⟦The radar at Kel was destroyed⟧(Ministry of Defence spokesman Anton Rusu), Ministry of Defence spokesman Anton Rusu said.`,
      ],
      [
        "Hill Letter",
        "2025-01-11T09:00:00Z",
        `"⟦The big dish is gone, I grazed my sheep under it⟧(Ilie Munteanu)," said Ilie Munteanu.`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
  {
    rule: "the hotel and its manager are one; a guest is another; the tour operator repeats the hotel",
    texts: [
      [
        "Costa Noticias",
        "2025-01-10T08:00:00Z",
        `⟦Twelve guests fell ill⟧(Hotel Miramar), the Hotel Miramar said in a note to the press.`,
      ],
      [
        "Sun Seeker",
        "2025-01-10T09:00:00Z",
        `"⟦We have twelve sick guests⟧(Pilar Soto)," Pilar Soto, manager of the Hotel Miramar, told this website.`,
      ],
      [
        "Trip Trade",
        "2025-01-10T10:00:00Z",
        `⟦A dozen holidaymakers are unwell⟧(Blue Sky Tours), Blue Sky Tours said, referring to information from the hotel.`,
      ],
      [
        "The Guest",
        "2025-01-12T10:00:00Z",
        `"⟦I counted twelve of us in the corridor with buckets⟧(Tom Leary)," said Tom Leary, a plumber from Cork.`,
      ],
    ],
    groups: [[0, 1, 2], [3]],
  },
  {
    rule: "a court’s ruling reported by two papers in their own words is the court",
    texts: [
      [
        "Law Daily",
        "2025-01-10T08:00:00Z",
        `⟦The licence was void from the start⟧(Court of Appeal), the Court of Appeal held.`,
      ],
      [
        "Trade Mail",
        "2025-01-10T09:00:00Z",
        `⟦The licence had never been valid⟧(Judge Helen Ford), Judge Helen Ford said, reading the judgment of the Court of Appeal.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an agency’s stringer who saw it, printed under the paper’s own name with the credit, is the agency",
    texts: [
      [
        "Reuters",
        "2025-01-10T08:00:00Z",
        `QAYYARA (Reuters) - ⟦A Reuters reporter saw smoke over the sulphur works on Sunday⟧().`,
      ],
      [
        "Baghdad Mail",
        "2025-01-10T12:00:00Z",
        `Smoke hung over the town. ⟦A Reuters reporter saw it rise over the sulphur works on Sunday⟧().\n\n(Reuters)`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "officials who only confirm in general, unnamed, beside a named engineer",
    texts: [
      [
        "Rail Post",
        "2025-01-10T08:00:00Z",
        `⟦The points were frozen⟧(railway officials), railway officials said.`,
      ],
      [
        "The Junction",
        "2025-01-10T09:00:00Z",
        `"⟦I poured hot water on the points and they did not move⟧(Emil Novak)," said points man Emil Novak.`,
      ],
    ],
    groups: [[1]],
  },
  {
    rule: "two observatories measured it, each with its own instrument",
    texts: [
      ["Kandil Observatory", "2025-01-10T08:00:00Z", `⟦Our sensors recorded a magnitude of 5.1⟧().`],
      [
        "Institute of Geophysics Tbor",
        "2025-01-10T09:00:00Z",
        `⟦Magnitude 5.0, depth 12 km, as recorded by our network⟧().`,
      ],
    ],
    groups: [[0], [1]],
  },
  {
    rule: "a paper that has it from the police press office and a detective who gives the force’s account",
    texts: [
      [
        "The Beat",
        "2025-01-10T08:00:00Z",
        `⟦The gun was found in the canal⟧(police press office), the police press office said.`,
      ],
      [
        "Late Edition",
        "2025-01-10T09:00:00Z",
        `"⟦We found the gun in the canal⟧(Hanna Lund)," Detective Inspector Hanna Lund of the city police told a briefing.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "an activist network that collects from field monitors is its own body; residents without names add nothing",
    texts: [
      [
        "Sahel Wire",
        "2025-01-10T08:00:00Z",
        `⟦Sixty houses were burnt⟧(Observatory for the Delta), the Observatory for the Delta said.`,
      ],
      [
        "Radio Rive",
        "2025-01-10T09:00:00Z",
        `⟦Sixty houses burnt down⟧(residents), residents said by telephone.`,
      ],
      [
        "Fleuve Info",
        "2025-01-10T10:00:00Z",
        `⟦Une soixantaine de maisons ont brûlé⟧(Observatoire du delta), selon l'Observatoire du delta.`,
      ],
    ],
    groups: [[0, 2]],
  },
  {
    rule: "as the Echo first reported: the follow-up has nothing of its own",
    texts: [
      [
        "Tarn Echo",
        "2025-01-10T08:00:00Z",
        `"⟦The books were cooked for three years⟧(Vera Lindt)," bookkeeper Vera Lindt told the Echo.`,
      ],
      [
        "National Post-Dispatch",
        "2025-01-10T19:00:00Z",
        `⟦The company's books had been falsified for three years⟧(), as first reported by the Tarn Echo.`,
      ],
    ],
    groups: [[0, 1]],
  },
  {
    rule: "a party leader and his party’s statement are one; the rival’s own count is another",
    texts: [
      [
        "Vote 25",
        "2025-01-10T08:00:00Z",
        `⟦Turnout was below a third⟧(National Accord), the National Accord party said.`,
      ],
      [
        "Poll Watch",
        "2025-01-10T09:00:00Z",
        `"⟦Not a third of voters came⟧(Idris Camara)," said Idris Camara, leader of the National Accord.`,
      ],
      [
        "The Ballot",
        "2025-01-10T10:00:00Z",
        `Our correspondents stood at nine polling stations. ⟦At none of them had a third of the voters on the roll come by closing time⟧().`,
      ],
    ],
    groups: [[0, 1], [2]],
  },
];
