package nl.sleutel.site.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** Answers an address with a parameter that can't be: 400, naming it, with a way on. */
@Singleton
public class BadParameters {

    private final Layouts layouts;

    public BadParameters(Layouts layouts) {
        this.layouts = layouts;
    }

    /** @param clear the same address without parameters */
    public record BadParametersView(String parameter, String clear) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance bad(PageLayout page, BadParametersView view);
    }

    public Answer answer(Language language, String parameter, PageRequest request) {
        PageLayout page = layouts.of(PageMeta.of(language, Words.in(language).of("bad.title"), request.path())
                .notIndexed());
        return Answer.html(
                400,
                Templates.bad(page, new BadParametersView(parameter, request.path()))
                        .render());
    }
}
