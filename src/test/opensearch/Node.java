import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node of OpenSearch, until the standard input ends. Arguments: its folder, its name, its port
 * of HTTP, the ports over which the nodes of the cluster speak, its own first, each with a name.
 */
class Node {

  public static void main(String[] arguments) throws Exception {
    String name = arguments[1];
    List<String> ports = List.of(arguments[3].split(","));
    List<String> names = List.of(arguments[4].split(","));
    Settings settings =
        Settings.builder()
            .put("cluster.name", "doithoai-test")
            .put("node.name", name)
            .put("path.home", arguments[0])
            .put("http.port", arguments[2])
            .put("transport.port", ports.get(names.indexOf(name)))
            .put("network.host", "127.0.0.1")
            .putList("discovery.seed_hosts", ports.stream().map(p -> "127.0.0.1:" + p).toList())
            .putList("cluster.initial_cluster_manager_nodes", names)
            .put("cluster.fault_detection.follower_check.interval", "500ms")
            .put("cluster.fault_detection.leader_check.interval", "500ms")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("node.processors", 1)
            .build();
    var environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), Path.of(arguments[0], "config"), () -> name);
    var modules =
        List.of(
            Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, PainlessModulePlugin.class);
    try (var node = new OpenSearchRunnerNode(environment, modules)) {
      node.start();
      System.out.println("started");
      while (System.in.read() >= 0) {}
    }
  }
}
