package io.wua.files.snapshot;

import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.testkit.host.HostFactsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SnapshotHostFactsContractTest extends HostFactsContract {
  @TempDir private Path folder;

  @Override
  protected HostFacts host() throws IOException, WuaException {
    String text =
        """
        {"name": "HOST-1",
         "os": {"version": "10.0.26100.4652", "architecture": "AMD64", "productType": "SERVER",
                "language": "en-US"},
         "registry": [
           {"key": "HKLM\\\\SOFTWARE\\\\Acme", "exists": true, "values": {
             "Level": {"type": "REG_DWORD", "data": 3}, "Name": {"type": "REG_SZ", "data": "Agent"}}},
           {"key": "HKLM\\\\SOFTWARE\\\\Gone", "exists": false}],
         "files": [
           {"path": "C:\\\\Acme\\\\agent.exe", "version": "1.2.3.4", "sizeBytes": 10},
           {"path": "C:\\\\Acme\\\\gone.exe", "exists": false}],
         "cbsPackages": [{"identity": "Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4652.1.9",
                          "state": "Installed"}],
         "complete": ["cbsPackages"]}
        """;
    return SnapshotReader.read(Files.writeString(folder.resolve("host.json"), text));
  }
}
