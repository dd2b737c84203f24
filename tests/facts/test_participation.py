"""Which countries took part in an event, one short story each."""

import pytest

from analytics.annotation.annotate import annotate
from analytics.documents.document import Document
from analytics.facts.extract import extract_facts
from analytics.vocabulary.model import Vocabulary

TITLE = "Officers discuss border control\n\n"
HEAD = f"{TITLE}A workshop on forensics was held in Riga on 3 May 2021. "


def taking_part(story: str, vocabulary: Vocabulary) -> str:
    facts = extract_facts(annotate(Document("a.txt", HEAD + story, "txt", "0" * 64), vocabulary), vocabulary)
    found = {p.country_iso3 for p in facts.meetings[0].participants if p.kind == "country"}
    return " ".join(sorted(code for code in found if code))


LISTS_OF_PEOPLE = [
    (
        "Ambassadors and other representatives of donor countries, including Finland, Japan and Norway, came.",
        "FIN JPN NOR",
    ),
    ("Officers from partner states, such as Mali and Niger, took part.", "MLI NER"),
    ("Representatives from Bosnia and Herzegovina, Macedonia and Moldova attended.", "BIH MDA MKD"),
    (
        "It was attended by 12 customs and 3 police officers from Lao PDR, Nepal and the Philippines.",
        "LAO NPL PHL",
    ),
    ("The participants from Chad, Mali and Niger understood their task.", "MLI NER TCD"),
    ("The trainees came from Egypt, Jordan, Lebanon and the State of Palestine.", "EGY JOR LBN PSE"),
    ("Delegates came from as far afield as Peru and Chile.", "CHL PER"),
    ("Twenty judges, five each from Kenya, Malawi, Uganda and Zambia, took part.", "KEN MWI UGA ZMB"),
    ("Twelve officers – four from Kenya, five from Uganda and three from Rwanda – took part.", "KEN RWA UGA"),
    ("Some 40 participants from South Africa, Lesotho and Eswatini joined online.", "LSO SWZ ZAF"),
    ("It brought together prosecutors and police from Honduras, El Salvador and Guatemala.", "GTM HND SLV"),
    ("Officers from eleven island countries took part, among them Barbados, Grenada and Guyana.", "BRB GRD GUY"),
    ("It brought together 13 officers of member administrations, namely, Brazil, Peru and Cuba.", "BRA CUB PER"),
    ("High-level officials came from all three countries of the project: Peru, Chile and Bolivia.", "BOL CHL PER"),
    ("Police chiefs of the three member countries (Angola, Botswana and Zambia) attended.", "AGO BWA ZMB"),
    ("Apart from the hosts, teams from Iceland, Norway and Sweden trained.", "ISL NOR SWE"),
    ("The exercise saw customs officers in Benin, Ghana and Togo check containers together.", "BEN GHA TGO"),
    ("A hall full of peers from Bolivia, Jamaica and Mexico listened.", "BOL JAM MEX"),
    (
        "Experts sent by the Ministries of Health of Angola, Malawi but also Namibia and Zambia met.",
        "AGO MWI NAM ZMB",
    ),
    ("Talks were also held with the dialogue partners, namely China, Japan and New Zealand.", "CHN JPN NZL"),
    ("The meeting of the Lake Committee, which includes Burundi, Kenya and Rwanda, ended.", "BDI KEN RWA"),
    ("Attending were the Minister of Justice of Kenya;\n\nthe Minister of Justice of Malawi.", "KEN MWI"),
    ("Experts on human trafficking from Peru, Chile and Cuba took part.", "CHL CUB PER"),
    ("It was attended by officers who fight drug smuggling from Fiji, Samoa and Tonga.", "FJI TON WSM"),
    ("Prosecutors dealing with cybercrime cases from Nepal and Bhutan met their peers.", "BTN NPL"),
    (
        "Delegates of all four states taking part in the plan - Benin, Ghana, Mali and Togo - attended.",
        "BEN GHA MLI TGO",
    ),
    ("Officers from the three countries involved (Peru, Chile and Bolivia) attended.", "BOL CHL PER"),
    ("Chiefs of the three countries covered by the project: Fiji, Samoa and Tonga came.", "FJI TON WSM"),
]
BODIES_IN_LISTS = [
    (
        "Guests from INTERPOL, the French Republic, the OSCE, the Kingdom of Norway and Japan were present.",
        "FRA JPN NOR",
    ),
    ("Delegations of Cuba, Mexico, UNODC, Jamaica and the IMF took the floor.", "CUB JAM MEX"),
    ("Envoys of the observer states and organizations Armenia, FATF, the World Bank and Ukraine came.", "ARM UKR"),
    ("Observers from the Police of Switzerland, the OSCE and the Customs Office of Malta attended.", "CHE MLT"),
    ("Facilitators from the WCO Secretariat, New Zealand Customs and Europol conducted the workshop.", "NZL"),
    ("Among the invited participants Europol and Austria were represented.", "AUT"),
    ("The Kenya Wildlife Service, the Uganda Police Force and INTERPOL sent trainers.", "KEN UGA"),
    (
        "Present were the Coast Guard of Japan, the Royal Thai Police and the Federal Police of Brazil.",
        "BRA JPN THA",
    ),
    ("It was delivered to officers of the Cyprus Police, Europol and the Malta Police Force.", "CYP MLT"),
    ("Trainers from Spain's Guardia Civil and Italy's Carabinieri gave lessons.", "ESP ITA"),
    ("Germany's Federal Criminal Police Office and the Dutch National Police shared their experience.", "DEU NLD"),
    (
        "Two observers, the United States Coast Guard (USCG) and the Kenyan National Police (KNP), also came.",
        "KEN USA",
    ),
]
SAID_OF_THE_LIST = [
    ("In attendance were Ghana, Togo and Benin.", "BEN GHA TGO"),
    ("Participating countries included Ghana, Togo and Benin.", "BEN GHA TGO"),
    ("Participating countries: Ghana, Togo, Benin.", "BEN GHA TGO"),
    ("The participating countries were Ghana, Togo and Benin.", "BEN GHA TGO"),
    ("Member States represented at the seminar included Fiji, Samoa and Tonga.", "FJI TON WSM"),
    ("Associate member states included, Bermuda and the Cayman Islands.", "BMU CYM"),
    ("Kenya was represented by Mr. Peter Otieno, Uganda by Ms. Grace Nakato.", "KEN UGA"),
    ("The Kenyan delegation was led by Mr. Peter Otieno and the Uganda delegation by Ms. Nakato.", "KEN UGA"),
    ("The meeting was chaired by Serbia.", "SRB"),
    ("Austria and Hungary as guest countries took part in it.", "AUT HUN"),
    (
        "Observers from the World Bank, the Pacific Reef Wardens Council (PRWC), and Japan Customs were present.",
        "JPN",
    ),
    ("Experts of the Lithuanian Customs and of the Estonian Academy of Security Sciences led it.", "EST LTU"),
    ("Serbia, as chair, proposed a new text.", "SRB"),
    ("Under the chairmanship of Serbia, the delegates adopted a plan.", "SRB"),
    ("Chairing the meeting, Serbia thanked all delegates.", "SRB"),
    ("Ghana and Togo used the occasion to sign an agreement on extradition.", "GHA TGO"),
    ("The Moldovan and Ukrainian sides agreed on joint patrols.", "MDA UKR"),
    ("Tanzania and Mozambique followed the exercise as observers.", "MOZ TZA"),
    ("Chad and Niger, which are not members of the Community, sent observers.", "NER TCD"),
    ("The Ambassadors of Japan and Canada gave remarks.", "CAN JPN"),
]
LED_IN = [
    ("Twenty-one countries took part: Albania, Armenia, Austria, Belgium and Cyprus.", "ALB ARM AUT BEL CYP"),
    ("Participants: Albania, Austria, Cyprus, INTERPOL.", "ALB AUT CYP"),
    ("Also taking part: Gabon, Chad, Mali.", "GAB MLI TCD"),
    ("Around the table sat Peru, Chile and Cuba.", "CHL CUB PER"),
    ("Among the participants were Peru, Chile and Cuba.", "CHL CUB PER"),
    ("Connected by video were Nepal and Bhutan.", "BTN NPL"),
    ("Statements were made by Nepal, Bhutan and the EU.", "BTN NPL"),
    ("Nepal, Bhutan and the EU made statements.", "BTN NPL"),
    ("Graduates from Fiji and Samoa received certificates.", "FJI WSM"),
    ("Fiji, Samoa, and Tonga each sent two officers.", "FJI TON WSM"),
    ("The workshop was open to Fiji, Samoa and Tonga.", ""),
    ("These states were represented:\n\n- Fiji\n- Samoa\n\nTonga is far away.", "FJI WSM"),
    ("The delegates were:\n\nFiji: Ms. Ana Tuila, Police\nSamoa: Mr. Joe Leota, Customs", "FJI WSM"),
]
NO_PART = [
    ("Since then 300 officers from Peru, Chile and Cuba have completed its courses.", ""),
    ("To date, officers from Mali and Niger have already been trained.", ""),
    ("Heroin from Afghanistan goes through Iran and Turkey to Germany.", ""),
    ("Participants discussed trafficking from Peru to Spain.", ""),
    ("Participants studied cases from Peru, Chile and Spain.", ""),
    ("Officers learned how gangs from Albania and Serbia work.", ""),
    ("A speaker from the University of Oslo compared it with the border between Peru and Chile.", ""),
    ("The pills had been packed for the Mexican market, delegates were told.", ""),
    ("No delegate of the Dominican Republic was invited.", ""),
    ("Cabo Verde and The Gambia stayed away.", ""),
    ("Ghana, Togo and Benin were unable to attend; Mali and Niger came.", "MLI NER"),
    ("The Special Representative of the UN Secretary-General in Afghanistan attended.", ""),
    ("Pakistan's representative sent a written message.", ""),
    ("Participants learned about trafficking of women from Nepal and Bhutan.", ""),
    ("Officers heard about heroin shipments from Peru and Chile.", ""),
    ("Norway was ready to train Afghan officers.", ""),
    ("The guests asked about the training of Afghan officers.", ""),
    ("Officers were trained, and ten young dogs from Latvia stayed behind.", ""),
    ("Ms. Anna Berg (former Norwegian Ambassador to Sweden) sent greetings.", ""),
    ("It was organized by INTERPOL through its Government of Norway-funded Project Reef.", ""),
    ("In May 2010, officers from Peru and Chile met in Lima.", ""),
    ("When the plan was adopted in Lima on 3 June 2010, delegates from Peru and Chile were present.", ""),
    ("All GCC member states attended the workshop; Oman stayed away.", "ARE BHR KWT QAT SAU"),
    ("Japan funded the course.", ""),
    ("The course was funded by the Governments of Japan and Norway.", ""),
    ("The project covers Ghana, Togo and Benin.", ""),
    ("A report was heard on how agencies of Peru, Chile and Cuba withdrew two tons of precursors.", ""),
    ("He noted that in the operation the competent authorities of Peru and Chile withdrew two tons.", ""),
    ("The sides handled two controlled deliveries together, one with Peru and one with Chile.", ""),
    ("The Council was founded in 1995. It comprises representatives of Peru, Chile and Cuba.", ""),
    ("The Network met for the tenth time. It consists of experts from Kenya, Uganda and Rwanda.", ""),
]

WHOLE_STORIES = [
    ("The workshop in Suva ended on 3 May 2021. For Samoa the seat was taken by Mr. Ioane Leota.", "WSM"),
    (
        "Over 200 delegates from Lima and from the dialogue partners Peru, Chile and Cuba met in Quito.",
        "CHL CUB PER",
    ),
    ("A course ended in Castries. The Member States on the course were Grenada and Dominica.", "DMA GRD"),
    ("At the talks in Geneva relief work in a number of countries, including Chad and Mali, was praised.", ""),
    ("The session was held in Abuja while contacts with the authorities of Mali and Guinea go on.", ""),
    ("The delegates to the workshop in Oslo on 3 May 2021 had travelled through Sweden.", ""),
    ("Mr. Ali Hassan of Tanzania's police thanked the host country, Kenya, at the meeting in Nairobi.", "KEN TZA"),
    ("Joined by peers from Norway and Sweden, Finnish customs held an exercise in Turku.", "FIN NOR SWE"),
    ("The side event in Vienna on 3 May 2021 was co-sponsored by Canada, Thailand and Peru.", "CAN PER THA"),
    ("At the talks in Basra on 3 May 2021, the Iraqi side complained of smuggling from Iran.", "IRQ"),
    ("The workshop in Quito gathered 30 lawyers (10 from Peru, 10 from Chile and 10 from Cuba).", "CHL CUB PER"),
    ("The Iran-Iraq joint border commission met in Basra on 3 May 2021.", "IRN IRQ"),
    ("The workshop in Karachi on 3 May 2021 looked at the laws of India, Nepal and the Maldives.", ""),
    ("After a workshop in Oslo on 3 May 2021, the delegates flew to Denmark.", ""),
    ("Kenya, Uganda border officials met in Busia on 3 May 2021.", "KEN UGA"),
    (
        "A course ended in Riga. The class was drawn from the Kenya Police; the Royal Samoa Police; and Europol.",
        "KEN WSM",
    ),
    ("The Ministry of Interior of Peru and the Embassy of Canada in Lima held a workshop.", "CAN PER"),
    ("Border police chiefs of Hungary, Serbia and Austria met in Szeged on 3 May 2021.", "AUT HUN SRB"),
    ("A Vietnam-Cambodia border meeting took place in Phnom Penh on 3 May 2021.", "KHM VNM"),
    ("The US-Mexico high-level security dialogue was held in Mexico City on 3 May 2021.", "MEX USA"),
    ("The trilateral meeting of Kenya, Uganda and South Sudan was held in Kampala on 3 May 2021.", "KEN SSD UGA"),
    ("A training course for judges from across Ghana ended in Accra on 3 May 2021.", "GHA"),
    ("Officers from Niger's police and Nigeria's customs took part in a workshop on 3 May 2021.", "NER NGA"),
    ("At the workshop on 3 May 2021 speakers from Qatar, the United Nations and Kuwait sang.", "KWT QAT"),
    ("Delegations from all member states except Kenya attended the EAC meeting in Arusha on 3 May 2021.", None),
    ("A meeting on cooperation between the police of Finland and Estonia was held in Riga.", "EST FIN"),
    ("A seminar on drug trafficking between Finland and Estonia was held in Riga on 3 May 2021.", ""),
    ("A seminar on smuggling from Morocco to Spain was held in Riga on 3 May 2021.", ""),
    ("A conference on women in Afghanistan was held in Oslo on 3 May 2021.", ""),
    ("A meeting of donors to Afghanistan was held in Oslo on 3 May 2021.", ""),
]


@pytest.mark.parametrize(("story", "codes"), WHOLE_STORIES)
def test_the_event_s_own_sentence(story: str, codes: str | None, vocabulary: Vocabulary) -> None:
    facts = extract_facts(annotate(Document("a.txt", TITLE + story, "txt", "0" * 64), vocabulary), vocabulary)
    found = {p.country_iso3 for p in facts.meetings[0].participants if p.kind == "country" and p.country_iso3}
    assert " ".join(sorted(code for code in found if code)) == ("BDI RWA SSD TZA UGA" if codes is None else codes)


@pytest.mark.parametrize(("story", "codes"), LISTS_OF_PEOPLE)
def test_lists_that_hang_on_people(story: str, codes: str, vocabulary: Vocabulary) -> None:
    assert taking_part(story, vocabulary) == codes


@pytest.mark.parametrize(("story", "codes"), BODIES_IN_LISTS)
def test_bodies_in_a_list_with_countries(story: str, codes: str, vocabulary: Vocabulary) -> None:
    assert taking_part(story, vocabulary) == codes


@pytest.mark.parametrize(("story", "codes"), SAID_OF_THE_LIST)
def test_what_is_said_of_a_list(story: str, codes: str, vocabulary: Vocabulary) -> None:
    assert taking_part(story, vocabulary) == codes


@pytest.mark.parametrize(("story", "codes"), LED_IN)
def test_what_leads_a_list_in(story: str, codes: str, vocabulary: Vocabulary) -> None:
    assert taking_part(story, vocabulary) == codes


@pytest.mark.parametrize(("story", "codes"), NO_PART)
def test_countries_that_take_no_part(story: str, codes: str, vocabulary: Vocabulary) -> None:
    assert taking_part(story, vocabulary) == codes
