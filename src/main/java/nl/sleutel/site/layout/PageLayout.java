package nl.sleutel.site.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.ReceivedLetter;
import nl.sleutel.offer.Offer;
import nl.sleutel.web.cache.Assets;

/**
 * What stands around every page: its name in browser and search engines, its addresses, and which part of the site it
 * is. Immutable.
 *
 * @param path the page's own address
 * @param canonical the address that search engines list it under: its own, but where one stands for many
 * @param other the address that the language switch leads to, where there is one
 * @param translated whether that is the same page in the other language
 * @param indexed whether search engines may list it
 * @param image the address of the picture shown where the page is shared
 * @param data JSON-LD, each a whole object as text; safe inside a script element
 * @param notices what is to be told now
 * @param surround what is the same on every page
 */
public record PageLayout(
        Language language,
        String title,
        String description,
        String path,
        String canonical,
        Optional<String> other,
        boolean translated,
        boolean indexed,
        Optional<Topic> topic,
        String image,
        List<String> data,
        List<NoticeLine> notices,
        Surround surround) {

    public Words w() {
        return Words.in(language);
    }

    /** What is the same on every page of the running portal. */
    public record Surround(Assets assets, String base, boolean concept, String organisation) {}

    public String asset(String name) {
        return surround.assets().address(name);
    }

    /** The style that names the site where a link is printed. */
    public String printStyle() {
        return PrintStyle.address(surround.base());
    }

    /** An address with the site's own before it. */
    public String absolute(String address) {
        return surround.base() + address;
    }

    /** A language in the switch. */
    public record Choice(String tag, String code, String name, boolean here) {}

    public List<Choice> languages() {
        return Stream.of(Language.EN, Language.NL)
                .map(one -> new Choice(one.tag(), one.name(), Words.in(one).of("language"), one == language))
                .toList();
    }

    /** Whether search engines list the page under its own address. */
    public boolean ownAddress() {
        return canonical.equals(path);
    }

    /** The page for readers of neither language: the English one where there is one. */
    public String international() {
        return language == Language.EN ? path : other.orElse(path);
    }

    public Optional<TopicLink> topicLink() {
        return topic.map(of -> TopicLink.of(of, language));
    }

    public boolean inTopicHome() {
        return topicLink().map(link -> link.address().equals(path)).orElse(false);
    }

    /**
     * The address that the language switch leads to: this page, or the other language's home where there is nothing
     * like it.
     */
    public String switchTo() {
        return other.orElse(Addresses.home(language.other()));
    }

    public boolean inHome() {
        return path.equals(Addresses.home(language));
    }

    public String home() {
        return Addresses.home(language);
    }

    public String search() {
        return Addresses.search(language);
    }

    public String helpNow() {
        return Addresses.helpNow(language);
    }

    public String about() {
        return Addresses.about(language);
    }

    public String privacy() {
        return Addresses.privacy(language);
    }

    public String accessibility() {
        return Addresses.accessibility(language);
    }

    public String contentStatus() {
        return Addresses.contentStatus(language);
    }

    public String organisations() {
        return Addresses.organisations(language);
    }

    public String initiatives() {
        return Initiative.folder(language);
    }

    public String letters() {
        return Letter.folder(language);
    }

    public String receivedLetters() {
        return ReceivedLetter.list(language);
    }

    public String offers() {
        return Offer.folder(language);
    }

    public String glossary() {
        return Addresses.glossary(language);
    }

    public String whatsOn() {
        return Addresses.whatsOn(language);
    }

    public String budget() {
        return Addresses.budget(language);
    }

    public String insurance() {
        return Addresses.insurance(language);
    }

    public String careRoute() {
        return Addresses.careRoute(language);
    }

    /** Whether the page is the care route or a step of it. */
    public boolean inCareRoute() {
        return path.startsWith(careRoute());
    }

    public String manifest() {
        return Addresses.manifest(language);
    }

    /** Whether the page is the emergency card, which comes without typefaces so that it is there at once. */
    public boolean inHelpNow() {
        return path.equals(helpNow());
    }

    /**
     * Whether the reader's browser may keep the page for reading without a connection: not where its address tells what
     * the reader lives through.
     */
    public boolean kept() {
        Stream<String> telling = Stream.of(
                Addresses.topic(Topic.HEALTH, language),
                Addresses.topic(Topic.SAFETY, language),
                organisations(),
                careRoute(),
                helpNow(),
                Addresses.search(language));
        return (indexed || datedChecklist()) && telling.noneMatch(path::startsWith);
    }

    /**
     * Whether the page is a checklist with the reader's own dates: the one page that is kept together with its
     * parameters.
     */
    public boolean datedChecklist() {
        return path.startsWith(Addresses.journeys(language)) && path.contains("?");
    }

    public String feed() {
        return Addresses.feed(language);
    }

    /** The topics as the navigation shows them. */
    public List<TopicLink> topics() {
        return TopicLink.all(language);
    }

    /** The class that colours the page; empty outside the topics. */
    public String tone() {
        return topic.map(TopicStyle::of).orElse("");
    }
}
