package nl.sleutel.office.failure;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.sleutel.office.access.OfficeRequestReader;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.RescuedInput;
import nl.sleutel.web.ControlCharacters;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses control characters in every form and query of the office, before anybody works on them: 400, with all that
 * was written on the page. Filters that read the form come in an order that can't be relied on, so that this one sees
 * to the visit itself.
 */
@Singleton
public class ControlCharacterFilter {

    private final OfficeRequestReader requestReader;
    private final OfficeResponses responses;

    public ControlCharacterFilter(OfficeRequestReader requestReader, OfficeResponses responses) {
        this.requestReader = requestReader;
        this.responses = responses;
    }

    @ServerRequestFilter(priority = Priorities.USER + 100)
    @WithFormRead
    public Optional<Response> refuse(ResteasyReactiveContainerRequestContext context) {
        if (!context.getUriInfo().getPath().startsWith(OfficeAddresses.HOME)) {
            return Optional.empty();
        }
        boolean found =
                ControlCharacters.inQuery(context.getUriInfo().getRequestUri().getRawQuery())
                                .isPresent()
                        || inForm();
        if (!found) {
            return Optional.empty();
        }
        requestReader.read();
        return Optional.of(responses.unreadable(RescuedInput.now()));
    }

    /** Files are not looked at: what they are is the business of who takes them. */
    private static boolean inForm() {
        FormData form = CurrentRequestManager.get().getFormData();
        return form != null
                && StreamSupport.stream(form.spliterator(), false)
                        .anyMatch(name -> ControlCharacters.in(name)
                                || form.get(name).stream()
                                        .anyMatch(value ->
                                                !value.isFileItem() && ControlCharacters.in(value.getValue())));
    }
}
