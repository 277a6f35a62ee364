package nl.sleutel.office.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.web.ControlCharacters;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** A text that somebody sent and that could not be taken: shown again, so that it is not lost. */
public record RescuedInput(String name, String text) {

    private static final Set<String> SECRET =
            Set.of("password", "current", "wanted", "again", "code", "secret", OfficePage.FORM_TOKEN);

    /** All fields of the form of this request, blank ones too, without what nobody should see. */
    static SubmittedForm all() {
        MultivaluedHashMap<String, String> all = new MultivaluedHashMap<>();
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            for (String name : form) {
                form.get(name).stream()
                        .filter(value -> !SECRET.contains(name) && !value.isFileItem())
                        .forEach(value -> all.add(name, value.getValue()));
            }
        }
        return new SubmittedForm(all);
    }

    /** What was written in the form of this request, without what nobody should see. */
    public static List<RescuedInput> now() {
        FormData form = CurrentRequestManager.get().getFormData();
        List<RescuedInput> all = new ArrayList<>();
        if (form != null) {
            for (String name : form) {
                form.get(name).stream()
                        .filter(value -> !SECRET.contains(name)
                                && !value.isFileItem()
                                && !value.getValue().isBlank())
                        .forEach(value -> all.add(new RescuedInput(
                                ControlCharacters.without(name), ControlCharacters.without(value.getValue()))));
            }
        }
        return all;
    }
}
