package nl.sleutel.site;

import java.util.Optional;
import nl.sleutel.content.Reading;
import nl.sleutel.language.Language;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** A kind of page below {@code /en/} and {@code /nl/}. */
interface SitePage {

    /** The answer; empty when the address is not of this kind. */
    Optional<Answer> answer(Address address, Language language, Reading reading);
}
