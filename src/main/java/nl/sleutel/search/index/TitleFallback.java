package nl.sleutel.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.StopWords;
import nl.sleutel.search.analysis.WordForms;

/**
 * What answers while there is no index, or none within reach: the titles and terms of the documents that went by.
 * Threads may share it.
 */
public final class TitleFallback {

    private final WordForms forms;
    private final Map<EntryRef, Document> documents = new ConcurrentHashMap<>();

    public TitleFallback(WordForms forms) {
        this.forms = forms;
    }

    /** A document whose title or terms share words with a query, and how many. */
    public record Match(Document document, Document.DocumentWords words, int shared) {}

    /** Keeps what is needed of a document: not its text. */
    public void add(Document document) {
        Map<Language, Document.DocumentWords> bare = new ConcurrentHashMap<>();
        document.words()
                .forEach((language, words) -> bare.put(
                        language,
                        new Document.DocumentWords(
                                words.address(), words.title(), words.summary(), List.of(), words.terms())));
        documents.put(
                document.ref(),
                new Document(
                        document.ref(),
                        document.topics(),
                        document.audience(),
                        document.phases(),
                        bare,
                        document.sensitive()));
    }

    /** Takes in what these entries are now. */
    public void follow(DocumentFactory documentFactory, Edition edition, Collection<EntryRef> touched) {
        touched.forEach(ref -> documentFactory
                .page(ref, edition)
                .ifPresentOrElse(page -> add(page.document()), () -> documents.remove(ref)));
    }

    public List<Match> search(List<String> words, Language language) {
        Set<String> wanted = stems(words, language);
        List<Match> matches = new ArrayList<>();
        documents.values().forEach(document -> {
            Document.DocumentWords here = document.words().get(language);
            if (here != null) {
                Set<String> found = stems(forms.texts(here.title() + " " + String.join(" ", here.terms())), language);
                found.retainAll(wanted);
                if (!found.isEmpty()) {
                    matches.add(new Match(document, here, found.size()));
                }
            }
        });
        matches.sort(Comparator.comparingInt((Match match) -> -match.shared())
                .thenComparing(match -> match.document().ref()));
        return matches;
    }

    private Set<String> stems(List<String> words, Language language) {
        Set<String> stems = new HashSet<>();
        words.stream()
                .filter(word -> !StopWords.isEmpty(word, language))
                .forEach(word -> stems.add(forms.stem(word, language)));
        return stems;
    }
}
