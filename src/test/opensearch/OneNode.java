import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch node without a distribution, for the tests: run as a source file, with OpenSearch on the class path.
 * Ends with its standard input.
 */
public final class OneNode extends Node {

    private OneNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "one"),
                List.of(Netty4Plugin.class, CommonAnalysisPlugin.class),
                false);
    }

    /** @param args folder for its data; file to write its address into */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.builder()
                .put("path.home", args[0])
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("action.auto_create_index", false)
                .build();
        try (OneNode node = new OneNode(settings)) {
            node.start();
            TransportAddress address = node.injector()
                    .getInstance(HttpServerTransport.class)
                    .boundAddress()
                    .publishAddress();
            Path told = Path.of(args[1]);
            Files.writeString(Path.of(told + ".new"), "127.0.0.1:" + address.getPort());
            Files.move(Path.of(told + ".new"), told);
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
