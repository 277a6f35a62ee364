package nl.sleutel.files;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.SiteUse;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** What the words of the site name: facts, organisations and pages, in answers that the tools give. */
@Singleton
public class SiteWordsUse implements SiteUse {

    private static final Pattern NAME = Pattern.compile(KindModules.installed()
            .linkNames()
            .collect(Collectors.joining("|", "(", "):([a-z0-9][a-z0-9./-]*[a-z0-9])")));

    private final Set<EntryRef> refs = find();

    private static Set<EntryRef> find() {
        Set<EntryRef> found = new HashSet<>();
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            words.keys().stream()
                    .filter(key -> !key.startsWith("office.") && !key.startsWith("problem"))
                    .forEach(key -> {
                        Matcher name = NAME.matcher(words.of(key));
                        while (name.find()) {
                            KindModules.installed()
                                    .named(name.group(1), name.group(2))
                                    .ifPresent(found::add);
                        }
                    });
        }
        return Set.copyOf(found);
    }

    @Override
    public Set<EntryRef> refs() {
        return refs;
    }

    @Override
    public Expected place() {
        return Expected.SITE_WORDS;
    }
}
