package nl.sleutel.image;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One file of an image. Immutable. */
@Entity
@Immutable
@Table(name = "image_file")
public class ImageFile extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "image_id")
    public Image image;

    public String name;

    public byte[] bytes;

    static void keep(Image image, String name, byte[] bytes) {
        ImageFile file = new ImageFile();
        file.image = image;
        file.name = name;
        file.bytes = bytes;
        file.persist();
    }
}
