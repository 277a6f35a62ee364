#!/usr/bin/env python3
"""Makes the Dutch word lists of search from free sources.

    python3 src/lists/make_lists.py [CONTENT]

Reads the OpenTaal word list and the Dutch hyphenation patterns (Debian packages wdutch and hyphen-nl) and the portal's own content, and
writes src/main/resources/search/parts-nl.txt (the words that compounds are made of) and stems-nl.txt (forms of a word that the stemmer does
not bring together). Run it by hand when the content has grown much; the result is looked through and committed.
"""
import collections, pathlib, re, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / 'src/main/resources/search'
WORDS = pathlib.Path('/usr/share/dict/dutch')
PATTERNS = pathlib.Path('/usr/share/hyphen/hyph_nl_NL.dic')

LINKS = ('', 's', 'en', 'e', 'n')
# A part must be this productive in the whole language, or stand alone on a page.
PRODUCTIVE = 8
# So productive a part belongs on the list whether our pages have it or not: the next page may.
VERY_PRODUCTIVE = 150
SHORT = set('bus gym les mbo hbo soa tbc'.split())
# Words of our subjects that belong on the list whatever the counting says.
OURS = set('''aangifte afstand angst apotheek arts baan bank begeleiding bel beurs bijbaan bijles boete borg brief buddy budget campus casus check coach college
collegegeld commissie contract corporatie crisis cultuur dag diploma discriminatie dokter draag drank drugs eten fiets fraude gebrek gebruik geld gemeente gift
groep grant hulp huis huisbaas huisgenoot huur huurder huurders inkomen instelling intimidatie jeugd kaart kamer kamers keuring klacht klachten korting kosten krediet
leraar lening leningen les lijn lijst lijsten loket loon maand medicijn melding meldpunt nacht nood nummer ongeval onderhoud onderzoek ontslag opleiding opzegging
overlast partner pil pol polis post premie prijs prijzen project psycholoog psychologen punten rechten recht regels reis rekening rente route ruil ruimte ruimtes salaris school
schuld schulden seks sport stad stage station stichting student studenten studie stufi subsidie taal tandarts team termijn test tijd toeslag toeslagen training trein
uitkering uitzetting universiteit vakantie verblijf verblijfs verenigingen vereniging vergoeding verhuizing verhuur verhuurder vergunning vergunningen verlies
verlof verlaging verhoging verzekering verzekeringen visum voorziening voorzieningen vrijwilliger wacht weekend werk werkgever wet wifi winkel woning woningen zaken ziekte zorg
zelf-moord moord hospita hospiteer inschrijving uitschrijving onderhuur ontruiming overname oplichting psychose eenzaam vriend vertrouwens persoon spreekuur nachtrust
huisarts huisartsen apotheken bibliotheek museum festival roof diefstal steel stalling slot lamp licht verlichting'''.replace('-', ' ').split()) - {'zelf', 'wet', 'pol', 'bel', 'dag', 'draag'}
# Prefixes, endings and words so general that taking them out of a compound only makes noise.
NOT_PARTS = set('''aan achter af alle ander baar been beter bezig bij binnen boven buiten daar deel dele delen dien door eigen eind eren eren even
gaan geen gel geld_ gene gens goed haal heen heid heim helft hem hen heren hier hoog inge ingen iste ken kende keren kant laag laat lang leger
lijk lijke lijks lijn ling lingen loos maak maal maar mate mede mee meer mens men met midden naar neder neer niet noten omlaag onder ongeveer ons
onze open over raken rand ren reken riet rijk ring ringen roep rond samen schap schappen sten ster stel steld stem ten tegen terug ting tingen toe
tussen uit van vast vele ven ver vest vesten vesting ving voor voort vrij waar wege weg wel werp wijs zaam ze zeg zich zelf zet zijn zou enen
zone ende endes ener ens iek ische isme iteit atie aties ator eert aard aarde eren ering teren tere teit tenen tent tenten eten ever inter
eer eerste enkel gang gangs geven gevend greep halen heet hoor hoorn houd houden kaal keel kers kom komen krijg krijgen kun leen lees leg legen leggen lek
leven levend leid leiden leider lezen lig liggen loop lopen lossen mak maken merk mis moet nem nemen nood_ ode oor oord orde oren pen per plek punt
rede reden reed reis_ rest richt rijd roer rol ruim scheid schik schil slag slaan slot snede spel spraak spreek spring staan stand steek steen stelling
sten sterk steun stoot straal streek strek stuk taal_ tal teken tel tellen ter tier tiend toon tree trek trekken vaar val vallen vang vat veel veld
vel veer verder voeg voel voer voeren vol volg vorm vorming vraag wacht_ wend werking werp wijd wijk wijze wil wissel zaken zak zee zend zet zetten zicht zien zin
zit zitten zuiver elijk rend rende dend dende send sende lend lende nend nende tend tende'''.replace('_', '').split())


def fold(word):
    return ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if not unicodedata.combining(c))


def hyphenator():
    patterns = {}
    for line in PATTERNS.read_text(encoding='iso-8859-1').splitlines()[1:]:
        line = line.strip()
        if not line or line.startswith('%') or line.isupper() or 'HYPHEN' in line or '/' in line:
            continue
        letters = re.sub(r'\d', '', line)
        points = [int(x or 0) for x in re.split(r'[^\d]', line)]
        patterns[letters] = points
    longest = max(map(len, patterns))

    def points(word):
        """Where the word may be broken."""
        text = '.' + word + '.'
        values = [0] * (len(text) + 1)
        for i in range(len(text)):
            for j in range(i + 1, min(len(text), i + longest) + 1):
                for k, value in enumerate(patterns.get(text[i:j], ())):
                    values[i + k] = max(values[i + k], value)
        return {i - 1 for i in range(3, len(text) - 1) if values[i] % 2}
    return points


def content_words(content):
    words = collections.Counter()
    for path in content.rglob('*.md'):
        if path.name == 'nl.md':
            text = re.sub(r'\{[^}]*\}|\]\([^)]*\)', ' ', path.read_text(encoding='utf-8'))
            words.update(w for w in re.findall(r'[a-z]+', fold(text)) if len(w) > 2)
    return words


def splits(word, known, breaks):
    """Ways to take a word apart completely, at places where it may be broken."""
    found = []
    for at in sorted(breaks(word)):
        first, rest = word[:at], word[at:]
        for link in LINKS:
            stem = first[:len(first) - len(link)] if link and first.endswith(link) else (first if not link else '')
            if stem in known and rest in known:
                found.append((stem, rest))
                break
    return found


SHORTENED = re.compile(r'(aa|ee|oo|uu)([bdfgklmnprst])$')
DOUBLED = re.compile(r'(^|[^aeiou])[aeiou][bdfgklmnprst]$')
# Only after these is a plural made with -s.
S_PLURAL = re.compile(r'(e|el|em|en|er|aar|erd|ie|um|or|on|ine|a|o|i|u|y|t|p)$')
NO_S = re.compile(r'(rt|at|et|ot|nt|it|aat|oet|iet|uit|op|ip|ap)$')


def plural(base):
    """The ways in which -en may be put behind a word."""
    m = SHORTENED.search(base)
    doubled = not m and DOUBLED.search(base)
    if m:
        yield base[:-3] + m[1][0] + m[2] + 'en'
    if doubled:
        yield base + base[-1] + 'en'
    if not m and (not doubled or len(base) > 5):
        yield base + 'en'
    for a, b in (('f', 'v'), ('s', 'z')):
        if base.endswith(a):
            yield (base[:-3] + m[1][0] if m else base[:-1]) + b + 'en'
    if base.endswith('heid'):
        yield base[:-4] + 'heden'


STRONG = '''stelen stal gestolen|schrijven schreef geschreven|vinden vond gevonden|zoeken zocht gezocht|kopen kocht gekocht|nemen nam genomen|sluiten sloot gesloten
breken brak gebroken|liezen loor loren|driegen droog drogen|slapen sliep geslapen|spreken sprak gesproken|helpen hielp geholpen|sterven stierf gestorven
drinken dronk gedronken|eten at gegeten|rijden reed gereden|lopen liep gelopen|brengen bracht gebracht|wijzen wees gewezen|snijden sneed gesneden
slaan sloeg geslagen|vallen viel gevallen|houden hield gehouden|vangen ving gevangen|kiezen koos gekozen|hangen hing gehangen|dwingen dwong gedwongen
zeggen zei gezegd|trekken trok getrokken|dragen droeg gedragen|lijden leed geleden|bieden bood geboden|verbieden verbood verboden|treden trad getreden
ontslaan ontsloeg ontslagen|verliezen verloor verloren|bedriegen bedroog bedrogen|ontvangen ontving ontvangen|bewijzen bewees bewezen|overlijden overleed overleden
verdwijnen verdween verdwenen|verlaten verliet|begrijpen begreep begrepen|bespreken besprak besproken|vergeten vergat|beginnen begon begonnen|laten liet gelaten
zitten zat gezeten|vragen vroeg gevraagd|roepen riep geroepen|sluiten sloot gesloten|vliegen vloog gevlogen|liggen lag gelegen|binden bond gebonden|verbinden verbond verbonden'''
SEPARABLE = 'aan achter af bij binnen door in langs mee na om onder op over samen tegen terug toe uit vast voor vrij weg'.split()
ING = re.compile(r'^(in|uit|op|aan|af|ver|be|ont|her|toe|terug|mel|huis|over)')
NOT_ING = set('belasting verdieping vereniging omgeving instelling uitkering opleiding voorziening aanleiding bevolking behandeling afdeling beweging opening ontmoeting'.split())


def forms(base, words):
    """Other forms of a word, the surest first."""
    plurals = list(plural(base)) + ([base + 'n'] if base.endswith('e') and len(base) > 3 else [])
    yield from plurals
    if S_PLURAL.search(base) and not NO_S.search(base):
        yield base + 's'
    if len(base) < 4:
        return
    for end in ('je', 'jes', 'tje', 'tjes', 'pje', 'pjes'):
        yield base + end
    if re.search(r'[^aeiou][aeiou][glmnr]$', base):
        yield from (base + base[-1] + end for end in ('etje', 'etjes'))
    yield from (p[:-1] for p in plurals if p.endswith('en'))              # vast, vaste; depressief, depressieve
    infinitives = [p for p in plurals if p in words]
    if infinitives:
        soft = 'd' if not base[-1] in 'tkfschp' or infinitives[0][-3] in 'vz' else 't'
        done = base if base.endswith(('t', 'd')) else base + soft
        yield from (base + 't', base + soft + 'e', base + soft + 'en', 'ge' + done)
        for prefix in SEPARABLE:
            if base.startswith(prefix) and len(base) > len(prefix) + 2:
                yield prefix + 'ge' + done[len(prefix):]
        if re.match('(ver|be|ont|her)', base):
            yield done
        if ING.match(base) and len(base) > 4:
            for infinitive in infinitives:
                if infinitive[:-2] + 'ing' not in NOT_ING:
                    yield from (infinitive[:-2] + 'ing', infinitive[:-2] + 'ingen')


def strong(words):
    for group in re.split(r'[|\n]', STRONG):
        infinitive, *others = group.split()
        for prefix in [''] + SEPARABLE + ['ver', 'be', 'ont', 'ge']:
            for other in others:
                joined = prefix + other
                if prefix in ('ver', 'be', 'ont', 'ge') and other.startswith('ge'):
                    joined = prefix + other[2:]
                if prefix + infinitive in words and joined in words:
                    yield prefix + infinitive, joined


def main(content):
    words = {fold(w) for w in WORDS.read_text(encoding='utf-8').split()}
    words = {w for w in words if re.fullmatch(r'[a-z]{3,}', w)}
    ours = content_words(content)
    breaks = hyphenator()

    productive = collections.Counter()
    for word in words:
        if len(word) >= 8:
            for first, rest in splits(word, words, breaks):
                productive[first] += 1
                productive[rest] += 1
    domain = set(ours)
    for word in ours:
        if len(word) >= 7:
            for first, rest in splits(word, words, breaks):
                domain |= {first, rest}

    def is_part(word):
        if word in NOT_PARTS or word not in words or len(word) > 14:
            return False
        if len(word) < 4:
            return word in SHORT
        if re.search(r'(ing|heid|schap|lijk|baar|aar|ster)(e|en|s)?$', word) and len(word) < 7:
            return False
        if len(word) >= 10 and splits(word, words, breaks):
            return False
        return word in domain and productive[word] >= PRODUCTIVE or productive[word] >= VERY_PRODUCTIVE
    parts = precise({w for w in words if is_part(w)}, words) | OURS
    # A form that only makes its base longer is found by the base.
    parts -= {form for base in parts for form in forms(base, words) if form.startswith(base) and form not in OURS}
    write('parts-nl.txt', 'Words that Dutch compounds are made of; see LICENSE-parts-nl.txt. Made by src/lists/make_lists.py.', sorted(parts))

    # Stems: a form belongs to one base only, the one most seen on our pages; bases of bases are followed.
    stop = {line.strip() for line in (OUT / 'stop-nl.txt').read_text(encoding='utf-8').splitlines()}
    bases = sorted(((domain | parts) & words) - stop, key=lambda w: (-min(ours[w], 3), len(w), w))
    base_of = {}
    for a, b in strong(words):
        base_of.setdefault(b, a)
    for rank in range(3):
        for base in bases:
            for i, form in enumerate(forms(base, words)):
                if (i > 0) + (i > 4) <= rank and form in words and form not in stop and form != base and root(base, base_of) != form:
                    base_of.setdefault(form, base)
    members = collections.defaultdict(set)
    for form in base_of:
        members[root(form, base_of)] |= {form, root(form, base_of)}
    # Compounds that no list knows take the forms of their last part.
    for word in ours:
        if len(word) >= 8 and word not in words:
            for first, rest in splits(word, words, breaks)[:1]:
                head = root(rest, base_of)
                begin = word[:len(word) - len(rest)]
                for form in [head, rest] + [f for i, f in enumerate(forms(head, words)) if f in words and i < 3]:
                    members[begin + head].add(begin + form)
    rules = [f'{form} => {stem}' for stem, all_ in sorted(members.items()) if len(all_) > 1 for form in sorted(all_)]
    write('stems-nl.txt', 'Forms that the Dutch stemmer does not bring together, and their stem; see LICENSE-parts-nl.txt. Made by src/lists/make_lists.py.', rules)
    print(f'{len(parts)} parts, {len(rules)} stems; largest groups:')
    for stem, all_ in sorted(members.items(), key=lambda x: -len(x[1]))[:25]:
        print('  ', stem, len(all_), sorted(all_)[:22])


def root(word, base_of):
    seen = {word}
    while word in base_of and base_of[word] not in seen:
        word = base_of[word]
        seen.add(word)
    return word


ENDINGS = set('s en e n er ers der ders aar aars ster end ende je jes tje tjes t d te de ten den ing ingen heid'.split())


def precise(parts, words):
    """The parts that mostly are what they seem where they occur: 'last' in 'belasting' is not."""
    good, all_ = collections.Counter(), collections.Counter()
    for word in words:
        if len(word) < 8:
            continue
        for i in range(len(word) - 2):
            for j in range(i + 3, min(len(word), i + 14) + 1):
                part = word[i:j]
                if part in parts and j - i < len(word):
                    before, after = word[:i], word[j:]
                    fits_before = not before or before in words and len(before) > 2 or any(before.endswith(x) and before[:-len(x)] in words for x in LINKS if x)
                    fits_after = not after or after in ENDINGS or after in words and len(after) > 2 or any(
                        after.startswith(x) and after[len(x):] in words and len(after) - len(x) > 2 for x in LINKS if x)
                    all_[part] += 1
                    good[part] += fits_before and fits_after
    return {p for p in parts if good[p] >= 0.55 * all_[p]}


def write(name, head, lines):
    (OUT / name).write_text('# ' + head + '\n' + '\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / 'content')
