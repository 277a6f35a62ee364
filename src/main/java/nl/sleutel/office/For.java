package nl.sleutel.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.sleutel.account.Role;
import nl.sleutel.account.Stage;

/**
 * Who may do what a method does, and how far in they must be. A method that says neither this nor {@link Anyone} is
 * done for nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface For {

    Role value();

    Stage[] at() default Stage.IN;
}
