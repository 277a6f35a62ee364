package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** Answers an address with a parameter that can't be: 400, naming it, with a way on. */
@Singleton
public class BadParameters {

    private final Frames frames;

    public BadParameters(Frames frames) {
        this.frames = frames;
    }

    /** @param clear the same address without parameters */
    public record View(String parameter, String clear) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance bad(Frame page, View view);
    }

    Answer answer(Language language, String parameter, Address address) {
        Frame page = frames.of(Head.of(language, Words.in(language).of("bad.title"), address.path())
                .notIndexed());
        return Answer.html(
                400, Templates.bad(page, new View(parameter, address.path())).render());
    }
}
