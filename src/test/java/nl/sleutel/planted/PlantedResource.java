package nl.sleutel.planted;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What somebody could add to the office in a package of their own, having thought of nothing: it lies below the
 * office's address in every portal of the tests, and none may show {@link #SECRET} to nobody.
 */
@Path("/editor/planted")
public class PlantedResource {

    public static final String SECRET = "what only editors may see";

    @GET
    @Operation(hidden = true)
    public String seen() {
        return SECRET;
    }

    @POST
    @Operation(hidden = true)
    public String done() {
        return SECRET;
    }

    /** Says of itself that it is open, which the policy by path does not believe. */
    @GET
    @Path("/open")
    @PermitAll
    @Operation(hidden = true)
    public String open() {
        return SECRET;
    }
}
